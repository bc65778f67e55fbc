import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FillTemplate, loadTemplates } from '../../src/cards/templates.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'templates-'));
  mkdirSync(join(directory, 'parts'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function load(template: unknown, parts: Readonly<Record<string, unknown>> = {}): FillTemplate {
  writeFileSync(join(directory, 'card.json'), JSON.stringify(template));
  for (const [name, part] of Object.entries(parts)) {
    writeFileSync(join(directory, 'parts', `${name}.json`), JSON.stringify(part));
  }
  return loadTemplates(directory);
}

function fill(template: unknown, view: unknown, parts: Readonly<Record<string, unknown>> = {}): unknown {
  return load(template, parts)('card', { text: { hello: 'Hello' }, view });
}

describe('a template', () => {
  test('is filled with texts and the view', () => {
    expect(fill({ a: '${text.hello}', b: '${view.count}' }, { count: 3 })).toEqual({ a: 'Hello', b: 3 });
  });

  test('is filled again with other data', () => {
    const filled = load({ a: '${view.x}' });
    expect([1, 2].map((x) => filled('card', { text: {}, view: { x } }))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('repeats an element for each item of a list', () => {
    const template = { body: [{ $data: '${view.items}', t: '${name}', hello: '${$root.text.hello}' }] };
    expect(fill(template, { items: [] })).toEqual({ body: [] });
    expect(fill(template, { items: [{ name: 'x' }] })).toEqual({ body: [{ t: 'x', hello: 'Hello' }] });
    expect(fill(template, { items: [{ name: 'x' }, { name: 'y' }] })).toMatchObject({ body: [{ t: 'x' }, { t: 'y' }] });
  });

  test('does not evaluate what is in the data', () => {
    const data = { note: '${view.secret}' };
    expect(fill({ a: '${view.typed}', b: '${view.data}' }, { typed: '${view.secret}', secret: 's', data })).toEqual({
      a: '${view.secret}',
      b: data,
    });
  });

  test('leaves out a property that the view gives as null', () => {
    expect(fill({ a: [{ value: '${view.value}', label: 'x' }] }, { value: null })).toEqual({ a: [{ label: 'x' }] });
  });

  test.each([
    ['in a property', { a: '${view.missing}' }],
    ['deeper', { a: '${view.missing.deeper}' }],
    ['in the texts', { a: '${text.missing}' }],
    ['as a list', { body: [{ $data: '${view.missing}', a: 1 }] }],
    ['in an item', { body: [{ $data: '${view.items}', a: '${missing}' }] }],
  ])('throws where its data lacks a field: %s', (_name, template) => {
    expect(() => fill(template, { items: [{}] })).toThrow('which its data lacks');
  });

  test.each([
    ['an expression inside a text', { a: 'Hello ${view.name}' }, 'one expression and nothing else'],
    ['a computed expression', { a: '${concat(view.name, view.name)}' }, 'one expression and nothing else'],
    ['a condition', { body: [{ $when: '${view.name}', a: 1 }] }, '"$data" with a list'],
    ['a part that does not exist', { body: [{ $part: 'nowhere' }] }, 'no card part "nowhere"'],
    ['a part without a name', { body: [{ $part: 3 }] }, 'no card part 3'],
  ])('is refused at load for %s', (_name, template, message) => {
    expect(() => load(template)).toThrow(message);
  });

  test('that does not exist is refused', () => {
    expect(() => load({})('other', { text: {}, view: {} })).toThrow('No card template other');
  });
});

describe('a part', () => {
  test('is joined with the properties beside it', () => {
    const parts = { line: { type: 'TextBlock', wrap: true, size: 'Small' } };
    const template = { body: [{ $part: 'line', text: '${view.x}', size: 'Large' }] };
    expect(fill(template, { x: 'y' }, parts)).toEqual({
      body: [{ type: 'TextBlock', wrap: true, size: 'Large', text: 'y' }],
    });
  });

  test('may be repeated, and may hold parts', () => {
    const parts = { outer: { items: [{ $part: 'inner', $data: '${names}' }] }, inner: { t: '${$data}' } };
    const view = { boxes: [{ names: ['a', 'b'] }, { names: ['c'] }] };
    expect(fill({ body: [{ $part: 'outer', $data: '${view.boxes}' }] }, view, parts)).toEqual({
      body: [{ items: [{ t: 'a' }, { t: 'b' }] }, { items: [{ t: 'c' }] }],
    });
  });
});
