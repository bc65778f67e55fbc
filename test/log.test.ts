import { describe, expect, test } from '@jest/globals';
import { createLog } from '../src/log.ts';

function record(level: 'debug' | 'info' | 'warn' | 'error' = 'info') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('a line', () => {
  test('is one JSON object with the event, the time and the fields', () => {
    const { log, lines, last } = record();
    log.info('turn.done', { kind: 'message', milliseconds: 12, none: undefined });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    const { time, ...rest } = last();
    expect(rest).toEqual({ level: 30, msg: 'turn.done', kind: 'message', milliseconds: 12 });
    expect(new Date(String(time)).toISOString()).toBe(time);
  });

  test('below the level is not written', () => {
    const { log, lines } = record('error');
    log.info('a');
    log.warn('b');
    expect(lines).toEqual([]);
    log.error('c', new Error('d'));
    expect(lines).toHaveLength(1);
  });
});

describe('an error', () => {
  test('is told by name, message, code, stack and causes, with the fields', () => {
    const { log, last } = record();
    const cause = Object.assign(new TypeError('inner'), { code: 'ECONNRESET' });
    log.error('send.failed', new Error('outer', { cause }), { errorId: 'e1' });
    expect(last()).toMatchObject({
      level: 50,
      msg: 'send.failed',
      errorId: 'e1',
      error: {
        name: 'Error',
        message: 'outer',
        stack: expect.stringContaining('log.test.ts'),
        cause: { name: 'TypeError', message: 'inner', code: 'ECONNRESET' },
      },
    });
  });

  test('keeps nothing else that it carries', () => {
    const { log, lines } = record();
    const request = { headers: { authorization: 'Bearer abc' }, body: 'what a user typed' };
    log.error('send.failed', Object.assign(new Error('no'), { request, response: { request }, detail: 'Key (x)=(y)' }));
    expect(lines[0]).not.toMatch(/abc|typed|Key/);
  });

  test('is told without secrets in its words', () => {
    const { log, lines } = record();
    const words = [
      'token eyJhbGciOi.eyJpc3MiOi.c2lnbmF0dXJl refused',
      'PUT https://disk.blob.example/x?sv=1&sig=abc%2Fdef%3D&se=2',
      'connect postgresql://bot:p4ss@db:5432/bot',
    ];
    log.error('failed', new Error(words.join(' | ')));
    expect(lines[0]).not.toMatch(/eyJ|abc%2F|p4ss/);
    expect(lines[0]).toContain('token [token] refused');
    expect(lines[0]).toContain('sv=1&sig=[secret]&se=2');
    expect(lines[0]).toContain('postgresql://bot:[secret]@db:5432/bot');
  });

  test.each([['a text'], [undefined], [null], [7]])('may be no error: %j', (thrown) => {
    const { log, last } = record();
    log.error('failed', thrown);
    expect(last()).toMatchObject({ error: { name: typeof thrown, message: String(thrown) } });
  });

  test('ends, however long it is and whatever caused it', () => {
    const { log, lines } = record();
    const circle = new Error('a'.repeat(100_000));
    circle.cause = circle;
    log.error('failed', circle);
    expect(lines[0]?.length).toBeLessThan(40_000);
  });
});
