/** A person of the pretend university, as Teams knows them. */
export interface Person {
  /** Short name used by the page and its control calls. */
  readonly id: string;
  readonly name: string;
  readonly role: 'educator' | 'it';
  /** Teams' id of the person for this bot. */
  readonly channelId: string;
  /** Entra object id. */
  readonly objectId: string;
  /** BCP 47: the language the person's Teams client starts with. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The pretend university's Entra tenant. */
export const tenantId = '6f0d4c1e-8b57-4f0a-9a53-2f6f6a1c7d10';

/** The bot as Teams knows it. */
export const bot = { channelId: '28:0b6e2d57-41c9-4d0e-9f5c-5b1f7e3a9c84', name: 'Lab Image Bot' } as const;

export const people: readonly Person[] = [
  {
    id: 'minjun',
    name: '김민준',
    role: 'educator',
    channelId: '29:1kR2mJnV8sYtQhL5cWb7xZp0AeDfUgHiJkLmNoPqRsTuVwXyZ01234567',
    objectId: '3c9a7b52-1d64-4e0b-8f21-7a5d9e3c4b01',
    locale: 'ko-KR',
    timeZone: 'Asia/Seoul',
    country: 'KR',
  },
  {
    id: 'emma',
    name: 'Emma Clark',
    role: 'educator',
    channelId: '29:1eM4aClQ9wErTyUiOpAsDfGhJkLzXcVbNm0QwErTyUiOpAsDfGhJkLzX',
    objectId: '8e1f5d30-6a2b-4c97-b3e4-0d8c6b5a7f02',
    locale: 'en-US',
    timeZone: 'America/New_York',
    country: 'US',
  },
  {
    id: 'seoyeon',
    name: '박서연',
    role: 'it',
    channelId: '29:1sY7pKdH3gFdSaQwErTyUiOpLkJhGfDsAzXcVbNm1MnBvCxZaSdFgHjK',
    objectId: '5b7d2e94-9c3f-4a18-a6d5-1e9f8c7b6a03',
    locale: 'ko-KR',
    timeZone: 'Asia/Seoul',
    country: 'KR',
  },
  {
    id: 'david',
    name: 'David Lee',
    role: 'it',
    channelId: '29:1dL8vMbN2xCvBnMqWeRtYuIoPaSdFgHjKlZxCvBnM2PoIuYtReWqLkJh',
    objectId: 'a4c6e8f1-2b3d-4f5a-9c7e-8d6b4a2c1e04',
    locale: 'en-US',
    timeZone: 'Asia/Seoul',
    country: 'KR',
  },
];

/** IT's team with its standard channel, the only place here where several people see the same posts. */
export const team = {
  id: '19:5c1d0f7ab3e94c2f8d6e1b0a9f8e7d6c@thread.tacv2',
  groupId: 'd2f4a6c8-0e1b-4d3f-8a5c-7e9b1d3f5a05',
  name: 'IT 지원팀',
  channelId: '19:9a8b7c6d5e4f40312a1b0c9d8e7f6a5b@thread.tacv2',
  channelName: '랩 이미지 요청',
  memberIds: ['seoyeon', 'david'],
} as const;

/** The Teams id of a person's chat with the bot. */
export function personalChatId(person: Person): string {
  return `a:1${person.objectId.replaceAll('-', '')}${person.channelId.slice(4, 24)}`;
}
