import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';

const spoken = [
  {
    language: 'ko',
    who: 'minjun',
    otherLanguage: 'English',
    words: {
      help: '도움말 보여 주세요',
      newImage: '새 이미지 만들고 싶어요',
      status: '진행 상황',
      cancel: '취소할래요',
      language: '언어',
      english: '영어로 바꿔 주세요',
      back: '이전 질문으로',
      resume: '이어서 하기',
      startOver: '처음부터 다시',
      hello: '안녕하세요',
      thanks: '고맙습니다!',
      className: '영어',
      nonsense: '오늘 점심은 뭐예요',
    },
  },
  {
    language: 'en',
    who: 'emma',
    otherLanguage: '한국어',
    words: {
      help: 'Help, please',
      newImage: 'I need an image',
      status: 'show me the status',
      cancel: 'never mind',
      language: 'language',
      english: 'switch to English',
      back: 'go back',
      resume: 'continue',
      startOver: 'Start over',
      hello: 'hi',
      thanks: 'thanks!',
      className: 'English',
      nonsense: 'what is for lunch today',
    },
  },
] as const;

describe.each(spoken)('a command ($language)', ({ language, who, words, otherLanguage }) => {
  const texts = catalogues[language];
  const newBot = wholeBots(sqlitePlaces());
  let bot: WholeBot;
  let educator: TeamsPerson;
  beforeEach(async () => {
    bot = await newBot();
    educator = person(bot, who);
    await educator.type(words.help);
  });

  async function interviewStates(): Promise<readonly unknown[]> {
    return (await bot.rows('select status from interview order by started_at')).map(({ status }) => status);
  }

  test('help lists what can be typed, and its buttons work', async () => {
    for (const { typed, does } of Object.values(texts.commands)) {
      expect(educator.last.text).toContain(typed);
      expect(educator.last.text).toContain(does);
    }
    await educator.press(texts.buttons.status);
    expect(educator.last.text).toContain(texts.status.nothing);
    await educator.press(texts.buttons.start);
    expect(educator.last.text).toContain(texts.questions.className.ask);
    expect(await interviewStates()).toEqual(['open']);
  });

  test('new image begins an interview, and begins no second one while nothing is answered', async () => {
    expect((await educator.type(words.newImage)).text).toContain(texts.questions.className.ask);
    await educator.type(words.newImage);
    expect(educator.chat.filter(({ text }) => text.includes(texts.questions.className.ask))).toHaveLength(1);
    expect(await interviewStates()).toEqual(['open']);
  });

  test('status lists what was begun and goes on with it', async () => {
    expect((await educator.type(words.status)).text).toContain(texts.status.nothing);
    await interviewUpTo(educator, 'operatingSystem');
    const { text } = await educator.type(words.status);
    expect(text).toContain('Databases, 2nd year');
    expect(text).toContain(texts.status.open(3, 11));
    await educator.press({ verb: 'interview.resume' });
    expect(educator.last.text).toContain(texts.questions.operatingSystem.ask);
  });

  test('cancel ends the interview and keeps its answers, and there is nothing more to cancel', async () => {
    await interviewUpTo(educator, 'operatingSystem');
    expect((await educator.type(words.cancel)).text).toContain(texts.interview.cancelled);
    expect(await interviewStates()).toEqual(['cancelled']);
    expect((await educator.type(words.cancel)).text).toContain(texts.notices.nothingToCancel);
    expect(await interviewStates()).toEqual(['cancelled']);
  });

  test('continue takes up what was cancelled at the question where it stood', async () => {
    expect((await educator.type(words.resume)).text).toContain(texts.notices.nothingToResume);
    await interviewUpTo(educator, 'operatingSystem');
    await educator.type(words.cancel);
    expect((await educator.type(words.resume)).text).toContain(texts.questions.operatingSystem.ask);
    await educator.press(texts.buttons.cancel);
    expect(educator.last.text).toContain(texts.interview.cancelled);
    await educator.press(texts.buttons.resume);
    expect(educator.last.text).toContain(texts.questions.operatingSystem.ask);
    expect(await interviewStates()).toEqual(['open']);
  });

  test('back shows the question before, and says so where there is none', async () => {
    expect((await educator.type(words.back)).text).toContain(texts.notices.nothingToResume);
    await interviewUpTo(educator, 'startingPoint');
    const { text, inputs } = await educator.type(words.back);
    expect(text).toContain(texts.questions.className.ask);
    expect(inputs).toEqual({ answer: 'Databases, 2nd year' });
    await educator.type(words.back);
    expect(educator.chat.at(-2)?.text).toContain(texts.notices.nothingToGoBackTo);
    expect(educator.last.text).toContain(texts.questions.className.ask);
    // The notice above offers to go on: that brings the question below it, where it is already.
    await educator.press({ verb: 'interview.resume' });
    expect(educator.last.text).toContain(texts.questions.className.ask);
  });

  test('language offers every language and names one at once; posted cards follow', async () => {
    await interviewUpTo(educator, 'startingPoint');
    const other = language === 'ko' ? catalogues.en : catalogues.ko;
    expect((await educator.type(words.language)).text).toContain(texts.language.title);
    await educator.press(otherLanguage);
    expect(educator.last.text).toContain(other.language.title);
    expect(educator.chat[0]?.text).toContain(other.greeting.title);
    expect(educator.chat.at(-2)?.text).toContain(other.questions.startingPoint.ask);
    expect((await educator.type(words.english)).text).toContain(catalogues.en.notices.languageChosen);
    expect(await bot.rows('select language, language_from from person')).toEqual([
      { language: 'en', language_from: 'choice' },
    ]);
  });

  test('start over begins anew, whatever was open, and keeps the answers', async () => {
    await interviewUpTo(educator, 'operatingSystem');
    expect((await educator.type(words.startOver)).text).toContain(texts.questions.className.ask);
    expect(await interviewStates()).toEqual(['cancelled', 'open']);
    expect((await educator.type(words.className)).text).toContain(texts.questions.startingPoint.ask);
    const [, { state } = { state: '' }] = await bot.rows('select state from interview order by started_at');
    expect(state).toContain(`"className":"${words.className}"`);
  });

  test('a greeting leads to help or to the question asked, and thanks are returned; neither is an answer', async () => {
    const { text } = await educator.type(words.hello);
    expect(text).toContain(texts.help.title);
    expect(text).not.toContain(texts.help.notUnderstood(words.hello));
    await educator.type(words.newImage);
    expect((await educator.type(words.thanks)).text).toContain(texts.notices.welcome);
    expect((await educator.type(words.hello)).text).toContain(texts.questions.className.ask);
    expect(await bot.rows('select state from interview')).toEqual([
      { state: JSON.stringify({ status: 'open', needs: {}, question: 'className' }) },
    ]);
  });

  test('that is none gets what was said back, with what can be said', async () => {
    const { text, buttons } = await educator.type(words.nonsense);
    expect(text).toContain(texts.help.notUnderstood(words.nonsense));
    expect(text).toContain(texts.help.title);
    expect(buttons.map(({ title }) => title)).toContain(texts.buttons.start);
    expect(await interviewStates()).toEqual([]);
  });

  test('cannot be a picture, and an answer neither', async () => {
    const picture = {
      ...educator.typed(''),
      attachments: [{ contentType: 'image/png', contentUrl: 'https://example.com/a.png' }],
    };
    await bot.deliver(picture);
    await bot.settled();
    expect(educator.last.text).toContain(texts.notices.noTextUnderstood);
    await interviewUpTo(educator, 'startingPoint');
    await bot.deliver({ ...picture, id: 'another picture', text: undefined });
    await bot.settled();
    expect(educator.last.text).toContain(texts.notices.noTextUnderstood);
    await educator.press(texts.buttons.help);
    expect(educator.last.text).toContain(texts.help.title);
    expect(JSON.stringify(await bot.rows('select state from interview'))).toContain('startingPoint');
  });
});
