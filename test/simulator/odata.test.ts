import { describe, expect, test } from '@jest/globals';
import { InvalidFilter, parseFilter } from '../../src/simulator/odata.ts';

const item = {
  name: "it's",
  properties: { displayName: 'Ubuntu 22.04', size: 30, enabledState: 'Enabled', osType: 'Linux' },
};

describe('an OData filter', () => {
  test.each([
    ["name eq 'it''s'", true],
    ["Properties/OSTYPE eq 'Linux'", true],
    ["properties/osType eq 'linux'", false],
    ["properties/osType ne 'Windows'", true],
    ["indexof(tolower(properties/displayName),'ubuntu') gt -1", true],
    ["indexof(properties/displayName,'ubuntu') gt -1", false],
    ["contains(properties/displayName,'22') and startswith(properties/displayName,'Ubuntu')", true],
    ["endswith(toupper(name),'S')", true],
    ['properties/size ge 30 and properties/size lt 31', true],
    ["properties/size gt '3'", false],
    ['properties/size le 29.5', false],
    ['properties/nothing eq null', true],
    ['properties/enabledState ne null', true],
    ["not (properties/osType eq 'Windows' or properties/size gt 100)", true],
    ["properties/osType eq 'Windows' or properties/size gt 10 and name eq 'x'", false],
    ["(properties/osType eq 'Linux' or properties/size gt 100) and name eq 'x'", false],
    ["name eq 'x' and name eq 'y' or properties/size eq 30", true],
    ['properties eq null', true],
  ])('%s: %s', (filter, expected) => {
    expect(parseFilter(filter)(item)).toBe(expected);
  });

  test.each([
    '',
    "name eq 'open",
    'name eq',
    'name like x',
    "sum(name) eq 'x'",
    '(name eq 1',
    "name eq 'a' 'b'",
    'name # 1',
    ')',
  ])('“%s” is none', (filter) => {
    expect(() => parseFilter(filter)).toThrow(InvalidFilter);
  });
});
