/** Somebody at the university. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** User principal name. */
  readonly address: string;
}

function person(id: string, name: string, account: string): Person {
  return { id, name, address: `${account}@hanbit.example` };
}

/** People by first name. What they may do is in the directory. */
export const people = {
  minjun: person('3c9a7b52-1d64-4e0b-8f21-7a5d9e3c4b01', '김민준', 'minjun.kim'),
  emma: person('8e1f5d30-6a2b-4c97-b3e4-0d8c6b5a7f02', 'Emma Clark', 'emma.clark'),
  seoyeon: person('5b7d2e94-9c3f-4a18-a6d5-1e9f8c7b6a03', '박서연', 'seoyeon.park'),
  david: person('a4c6e8f1-2b3d-4f5a-9c7e-8d6b4a2c1e04', 'David Lee', 'david.lee'),
  eunji: person('b1d3f5a7-9c8e-4b2a-8d6f-3e5c7a9b1d06', '최은지', 'eunji.choi'),
  jiwon: person('c2e4a6b8-0d9f-4c3b-9e7a-4f6d8b0c2e07', '정지원', 'jiwon.jung'),
  doyun: person('d3f5b7c9-1e0a-4d4c-8f8b-5a7e9c1d3f08', '한도윤', 'doyun.han'),
  noah: person('e4a6c8d0-2f1b-4e5d-9a9c-6b8f0d2e4a09', 'Noah Kim', 'noah.kim'),
  haneul: person('f5b7d9e1-3a2c-4f6e-8b0d-7c9a1e3f5b10', '윤하늘', 'haneul.yoon'),
} as const;

/** The bot's managed identity. */
export const botIdentity = {
  /** Entra object id. */
  id: '7a9c1e3f-5b7d-4a9c-8e1f-3a5b7c9d1e11',
  /** Application (client) id. */
  applicationId: '1b3d5f7a-9c1e-4b3d-9f5a-7c9e1b3d5f12',
} as const;

/** Ids of the groups: the faculty is a member of nothing, the department is a member of the faculty. */
export const groups = {
  faculty: '0c2e4a6b-8d0f-4c2e-9a4b-6d8f0a2c4e13',
  statistics: '2d4f6b8c-0e1a-4d3f-8b5c-7e9a1b3d5f14',
} as const;
