import fc from 'fast-check';

/** Any UTF-16 unit, lone surrogates too. The units of `fc.string` take seconds to be prepared. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Where normalising has most to do, and what the parsers look for. */
const tellingUnit = fc.constantFrom(
  ...Array.from(
    "aAÅİςΣé한하ㅎ①ＡＺ～１3'’~-/.,()월일명\u0301\u0323\u1112\u1161\u11ab\u200b\u200d\u202e\ufe0f\u3000\u0000 ",
  ),
);

/** Texts that nobody types and somebody sends. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: anyUnit, maxLength: 300 }),
  fc.string({ unit: tellingUnit, maxLength: 50 }),
  fc.string({ maxLength: 300 }),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);
