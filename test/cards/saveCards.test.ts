import { describe, expect, test } from '@jest/globals';
import { imageNameRule } from '../../src/domain/imageName.ts';
import type { LabAnswer } from '../../src/domain/labs.ts';
import type { SaveProgress, SaveStep } from '../../src/domain/templateSave.ts';
import { catalogues } from '../../src/l10n/catalogues.ts';
import type { CardData } from '../../src/ports/cards.ts';
import type { OperationShown } from '../../src/ports/saveCards.ts';
import { buttonOf, buttonsOf, dataOf, nodesOfType, stringsOf } from './cardTree.ts';
import { lab } from './plainCases.ts';
import { english, korean, renderCard, stamp } from './renderer.ts';
import {
  began,
  choosing,
  confirmed,
  enableCardData,
  failures,
  labsAnswer,
  labsNamed,
  lookedUpLabs,
  operationAt,
  preflightOf,
  preparing,
  reading,
  runningTemplate,
  saveCardData,
  typedForm,
  withPreflight,
} from './saveCases.ts';

/** The buttons of a card as title, verb and what they stand for. */
function pressesOf(data: CardData, reader = english): readonly unknown[] {
  return buttonsOf(renderCard(data, stamp, reader)).map((button) => {
    const { verb, id: _id, version: _version, nonce: _nonce, ...own } = dataOf(button);
    return [button['title'], verb, own];
  });
}

function verbsOf(data: CardData): readonly unknown[] {
  return buttonsOf(renderCard(data, stamp, english)).map(({ verb }) => verb);
}

function textOf(data: CardData, reader = english): string {
  return stringsOf(renderCard(data, stamp, reader))
    .filter(({ path }) => path.endsWith('text'))
    .map(({ text }) => text)
    .join('\n');
}

function inputsOf(data: CardData): ReadonlyMap<unknown, Readonly<Record<string, unknown>>> {
  return new Map(nodesOfType(renderCard(data, stamp, english), /^Input\./).map((input) => [input['id'], input]));
}

const { checking } = catalogues.en.save;

describe('without a lab', () => {
  test('the card says how to make one and leads on', () => {
    const data = saveCardData({ status: 'labMissing', reminded: false });
    expect(textOf(data)).toContain('1. Open the labs portal and sign in. [labs.azure.com](https://labs.azure.com)');
    expect(textOf(data)).toContain('Class: 데이터베이스 2학년');
    expect(pressesOf(data)).toEqual([
      ['I have the lab: find it', 'lab.ready', {}],
      ['Cancel', 'save.cancel', {}],
    ]);
  });

  test('a cancelled save can be taken up again', () => {
    expect(pressesOf(saveCardData({ status: 'cancelled' }))).toEqual([['Go on', 'save.check', {}]]);
  });
});

describe('the choice of the lab', () => {
  test('says that Azure is being asked, also where the answer at hand is to another question', () => {
    const waiting = [
      ['Check again', 'save.check', {}],
      ['Cancel', 'save.cancel', {}],
    ];
    expect(textOf(choosing(''))).toContain(checking);
    expect(pressesOf(choosing(''))).toEqual(waiting);
    const other = { ...choosing('CAD'), lookedUp: lookedUpLabs('', labsAnswer(2)) };
    expect(textOf(other)).toContain(checking);
    expect(pressesOf(other)).toEqual(waiting);
  });

  test('offers few labs as one press each', () => {
    expect(pressesOf(choosing('', labsAnswer(2)))).toEqual([
      ['실습 랩 1', 'lab.choose', { lab: labsNamed(['', ''])[0]?.labId }],
      ['실습 랩 2', 'lab.choose', { lab: labsNamed(['', ''])[1]?.labId }],
      ['Look again', 'save.check', {}],
      ['Cancel', 'save.cancel', {}],
    ]);
    expect(inputsOf(choosing('', labsAnswer(4))).size).toBe(0);
    expect(verbsOf(choosing('', labsAnswer(4)))).toHaveLength(6);
    // A lab that was just made is looked for again, however many there are.
    for (const count of [4, 5, 6]) expect(verbsOf(choosing('', labsAnswer(count)))).toContain('save.check');
  });

  test('offers many labs as a list with the first one set, and a search', () => {
    const data = choosing('실습', labsAnswer(10, 1_000));
    expect(inputsOf(data).get('lab')).toMatchObject({ value: labsNamed([''])[0]?.labId, style: 'compact' });
    expect(inputsOf(data).get('lab')?.['choices']).toHaveLength(10);
    expect(inputsOf(data).get('search')).toMatchObject({ value: '실습' });
    expect(verbsOf(data)).toEqual(['lab.choose', 'lab.search', 'lab.ready', 'save.cancel']);
    expect(textOf(data)).toContain('There are 990 more labs.');
    expect(buttonOf(renderCard(data, stamp, english), 'lab.search')).toMatchObject({ associatedInputs: 'auto' });
  });

  test('tells labs of the same title apart', () => {
    const labs = labsNamed(['CAD', 'CAD', 'Databases']);
    const twins = labs.slice(0, 1).flatMap((one) => [one, { ...one, labId: one.labId.replace('rg1', 'rg2') }]);
    const named = (found: readonly LabAnswer[]): readonly unknown[] =>
      pressesOf(choosing('', { kind: 'labs', labs: found, total: found.length })).map(
        (press) => (press as unknown[])[0],
      );
    expect(named(labs).slice(0, 3)).toEqual(['CAD (lab-0)', 'CAD (lab-1)', 'Databases']);
    expect(named(twins).slice(0, 2)).toEqual(['CAD (rg1)', 'CAD (rg2)']);
  });

  test('says what it means that there is none', () => {
    expect(textOf(choosing('', labsAnswer(0)))).toContain('Only labs with a template VM that you may save');
    expect(verbsOf(choosing('', labsAnswer(0)))).toEqual(['save.check', 'save.cancel']);
    expect(verbsOf(choosing('x', labsAnswer(0)))).toEqual(['lab.search', 'lab.ready', 'save.cancel']);
  });

  test('says why Azure gave no answer, with its code for IT', () => {
    const data = choosing('', { kind: 'failed', why: 'forbidden', azureCode: 'AuthorizationFailed' });
    expect(textOf(data)).toContain('the bot has no right to read Azure');
    expect(textOf(data)).toContain('AuthorizationFailed');
    expect(verbsOf(data)).toEqual(['save.check', 'save.cancel']);
  });
});

describe('before a save', () => {
  test('Azure is asked about this lab', () => {
    expect(textOf(preparing())).toContain(checking);
    const other = saveCardData({ status: 'preparing', lab }, { lookedUp: lookedUpLabs('', labsAnswer(1)) });
    expect(textOf(other)).toContain(checking);
    const ready = withPreflight(preflightOf({}));
    const elsewhere = { ...ready, state: { status: 'preparing', lab: { ...lab, labId: `${lab.labId}-b` } } } as const;
    expect(textOf(elsewhere)).toContain(checking);
    const asWritten = {
      ...ready,
      state: { status: 'preparing', lab: { ...lab, labId: lab.labId.toUpperCase() } },
    } as const;
    expect(textOf(asWritten)).not.toContain(checking);
    expect(verbsOf(preparing())).toEqual(['save.check', 'lab.ready', 'save.cancel']);
  });

  test('what is in the way is said with its way out, and nothing can be confirmed', () => {
    const check = { code: 'planHasGallery', result: 'failed', wayOut: 'askIt' } as const;
    const data = withPreflight(preflightOf({ planHasGallery: check }));
    expect(textOf(data)).toContain('✖ No Azure Compute Gallery is attached to the lab plan');
    expect(textOf(data)).toContain('Ask IT to attach one. An Owner of the gallery can do it');
    expect(textOf(data)).toContain('/how-to-attach-detach-shared-image-gallery)');
    expect(textOf(data)).toContain('✔ You may save the template.');
    expect(inputsOf(data).size).toBe(0);
    expect(verbsOf(data)).toEqual(['save.check', 'lab.ready', 'save.cancel']);
  });

  test('the form suggests a name and holds Azure’s rule for it', () => {
    const inputs = inputsOf(withPreflight(preflightOf({})));
    expect(inputs.get('imageName')).toMatchObject({ value: 'cad-3-2027-01', isRequired: true });
    const rule = new RegExp(String(inputs.get('imageName')?.['regex']));
    expect(['cad-3', 'a', 'CAD 3', '캐드', '-a', `a${'b'.repeat(80)}`].map((name) => rule.test(name))).toEqual(
      ['cad-3', 'a', 'CAD 3', '캐드', '-a', `a${'b'.repeat(80)}`].map((name) => imageNameRule.test(name)),
    );
    expect(inputs.get('understood')).toMatchObject({ value: 'false', isRequired: true });
    expect(inputs.get('description')?.['isRequired']).toBeUndefined();
    expect(inputs.has('as')).toBe(false);
  });

  test('an existing image can get a new version only where it is specialized', () => {
    const images = [
      { name: 'general', osState: 'Generalized' },
      { name: 'special', osState: 'Specialized' },
    ] as const;
    const data = withPreflight(preflightOf({}, { ...reading, images }));
    expect(inputsOf(data).get('as')).toMatchObject({ value: 'newImage' });
    expect(textOf(data)).toContain('Images that can get a new version: special');
    expect(textOf(data)).not.toContain('general,');
    const general = withPreflight(preflightOf({}, { ...reading, images: images.slice(0, 1) }));
    expect(inputsOf(general).has('as')).toBe(false);
  });

  test('a refused form says what is wrong and keeps everything typed', () => {
    const images = [{ name: 'special', osState: 'Specialized' }] as const;
    const form = { ...typedForm, as: 'newVersion' } as const;
    const data = withPreflight(preflightOf({}, { ...reading, images }), {
      form,
      fault: { code: 'nameCharacters', wrong: ' 학년' },
    });
    const inputs = inputsOf(data);
    expect(inputs.get('imageName')?.['value']).toBe(form.imageName);
    expect(inputs.get('as')?.['value']).toBe('newVersion');
    expect(inputs.get('description')?.['value']).toBe(form.description);
    expect(inputs.get('understood')?.['value']).toBe('true');
    expect(textOf(data)).toContain('characters that Azure does not take (space 학 년)');
  });

  test('what will happen depends on the template and on who may enable', () => {
    const running = { ...reading, template: runningTemplate, mayEnable: true } as const;
    expect(textOf(withPreflight(preflightOf({}, running)))).toContain(
      'I stop the template VM. Open work of colleagues',
    );
    expect(textOf(withPreflight(preflightOf({}, running)))).toContain('At the end I enable it');
    expect(textOf(withPreflight(preflightOf({})))).not.toContain('I stop the template VM');
    expect(textOf(withPreflight(preflightOf({})))).toContain('At the end IT may have to enable it');
  });

  test('only the confirmation sends the form', () => {
    const buttons = buttonsOf(renderCard(withPreflight(preflightOf({})), stamp, english));
    expect(buttons.map(({ verb, associatedInputs, style }) => [verb, associatedInputs, style])).toEqual([
      ['save.confirm', 'auto', 'positive'],
      ['save.check', 'none', 'default'],
      ['lab.ready', 'none', 'default'],
      ['save.cancel', 'none', 'default'],
    ]);
  });
});

const intent = { at: began, versionsBefore: [] };

describe('a save under way', () => {
  test('shows its steps with the time where the reader is, and the day where it changes', () => {
    const data = confirmed(operationAt({ status: 'replicating', intent, percent: 40 }, 'replicating'));
    const steps = textOf(data).split('\n').slice(3);
    expect(steps.slice(0, 8)).toEqual([
      '✔ Wait for its turn',
      '11 January at 23:50',
      '✔ Stop the template VM',
      '12 January at 0:00',
      '✔ Save the image',
      '0:10',
      '● Copy it (replication)',
      '40% copied',
    ]);
    expect(steps.slice(8, 12)).toEqual(['0:20', '○ Check the disk', '○ Enable it', expect.stringContaining('cancel')]);
    const inLondon = renderCard(data, stamp, { language: 'en', timeZone: 'Europe/London' });
    expect(JSON.stringify(inLondon)).toContain('11 January at 14:50');
    expect(textOf(data, korean)).toContain('1월 11일 오후 11:50');
  });

  test('leaves out a wait that was none', () => {
    const steps = [
      { step: 'queued', at: began },
      { step: 'stopping', at: began + 5_000 },
    ] as const;
    const data = confirmed(operationAt({ status: 'stopping', asked: true }, 'stopping', { steps }));
    expect(textOf(data)).not.toContain('Wait for its turn');
  });

  test('shows the last begin of a step that was begun again, and nothing of later ones', () => {
    const steps = (['queued', 'stopping', 'saving', 'stopping'] as const).map((step, index) => ({
      step,
      at: began + index * 60 * 60_000,
    }));
    const text = textOf(confirmed(operationAt({ status: 'stopping', asked: false }, 'stopping', { steps })));
    expect(text).toContain('● Stop the template VM\nNow\n12 January at 2:50\n○ Save the image\n○ Copy');
  });

  test.each([
    [2, '2 saves go first'],
    [1, '1 save goes first'],
    [0, 'Next in line'],
  ])('says its place in line: %d before it', (placeInLine, words) => {
    expect(textOf(confirmed(operationAt({ status: 'queued' }, 'queued', { placeInLine })))).toContain(words);
  });

  test.each([
    [20_000, 'about 1 minute'],
    [10 * 60_000 + 10_000, 'about 10 minutes'],
    [95 * 60_000, 'about 1 hour 30 minutes'],
    [118 * 60_000, 'about 2 hours'],
  ])('promises only what took %d milliseconds before', (usualDuration, words) => {
    const saving = { status: 'saving', intent, accepted: {} } as const;
    expect(textOf(confirmed(operationAt(saving, 'saving', { usualDuration })))).toContain(`Usually takes ${words}\n`);
    expect(textOf(confirmed(operationAt(saving, 'saving')))).not.toContain('Usually');
  });

  test.each<readonly [SaveProgress, SaveStep, string]>([
    [{ status: 'queued' }, 'queued', 'nothing is saved'],
    [{ status: 'saving' }, 'saving', 'nothing is saved'],
    [{ status: 'saving', intent }, 'saving', 'cannot stop it'],
    [{ status: 'replicating', intent }, 'replicating', 'stays in the gallery'],
    [{ status: 'waitingForEnable', version: '1.0.0', planImageId: 'i1' }, 'enabling', 'stays in the gallery'],
  ])('says what cancelling would do: %j', (progress, step, words) => {
    const data = confirmed(operationAt(progress, step));
    expect(textOf(data)).toContain(words);
    expect(pressesOf(data)).toEqual([['Cancel the save', 'operation.cancel', {}]]);
    const cancelled = confirmed(operationAt(progress, step, { cancelRequested: true }));
    expect(pressesOf(cancelled)).toEqual([]);
    expect(textOf(cancelled)).toContain('You cancelled.');
  });

  test('lacks nothing: a confirmed save without its operation is a defect', () => {
    const data = saveCardData({ status: 'confirmed', lab, operationId: 'o1' });
    expect(() => renderCard(data, stamp, english)).toThrow('lacks its operation');
  });
});

describe('a save that ended', () => {
  const failedAt = (why: keyof typeof failures, more: object = {}): CardData =>
    confirmed(operationAt({ status: 'failed', step: failures[why], why, ...more }, failures[why]));

  test('is tried again where that can help, and Azure’s code is for IT', () => {
    const retryFrom = { status: 'stopping', asked: false } as const;
    const data = failedAt('saveFailed', { retryFrom, azureCode: 'InternalServerError' });
    expect(pressesOf(data)).toEqual([['Try again', 'operation.retry', {}]]);
    expect(textOf(data)).toContain('✖ Save the image');
    expect(textOf(data)).toContain('Azure’s code, for IT: InternalServerError');
  });

  test('gets another name, or a new look, where a retry cannot help', () => {
    expect(pressesOf(failedAt('nameTaken'))).toEqual([['Another name', 'save.check', {}]]);
    expect(pressesOf(failedAt('labGone'))).toEqual([['Check again', 'save.check', {}]]);
  });

  test('says that the image exists where only a later step failed', () => {
    expect(textOf(failedAt('replicationFailed'))).toContain('Saved, but not usable yet');
    expect(textOf(failedAt('saveFailed'))).toContain('The save has stopped');
  });

  test('with a usable image says where it is, how to use it and what goes wrong most', () => {
    const done = operationAt({ status: 'done', version: '1.0.0', enabledBy: 'it' }, 'enabling', {
      enabledBy: '홍길동',
    });
    const text = textOf(confirmed(done));
    expect(text).toContain('cad-3-2027-01\nVersion 1.0.0 · Enabled by 홍길동');
    expect(text).toContain('on the lab plan cad-plan.');
    expect(text).toContain('the image, not a version');
    expect(text).toContain(catalogues.en.warnings.sameCredentials({}));
    expect(pressesOf(confirmed(done))).toEqual([['New image', 'interview.start', {}]]);
  });

  test.each([
    ['tooLarge', 'larger than 127 GiB'],
    ['severalDisks', 'several disks'],
  ] as const)('with an image that cannot be listed says why: %s', (why, words) => {
    const data = confirmed(operationAt({ status: 'notListed', version: '1.0.0', why }, 'checkingDisk'));
    expect(textOf(data)).toContain(words);
    expect(textOf(data)).toContain('✖ Check the disk');
    expect(textOf(data)).toContain('The image stays in the gallery');
    expect(pressesOf(data)).toEqual([['Save again', 'save.check', {}]]);
  });

  test('by cancelling says whether something was saved', () => {
    const cancelled = (savedAnyway: boolean): string =>
      textOf(confirmed(operationAt({ status: 'cancelled', savedAnyway }, 'saving')));
    expect(cancelled(false)).toContain('before anything was saved');
    expect(cancelled(true)).toContain('The image stays in the gallery');
  });
});

describe('IT’s one press', () => {
  const waiting = { status: 'waitingForEnable', version: '1.0.0', planImageId: 'i1' } as const;

  test('says what is enabled for whom, with one button', () => {
    const data = enableCardData(operationAt(waiting, 'enabling'));
    expect(textOf(data).split('\n').slice(1, 11)).toEqual([
      'Asked by: ',
      '김선생',
      'Made from the lab: ',
      'CAD 3학년 A반',
      'Image: ',
      'cad-3-2027-01',
      'Version: ',
      '1.0.0',
      'Lab plan: ',
      'cad-plan',
    ]);
    expect(pressesOf(data)).toEqual([['Enable the image', 'image.enable', {}]]);
  });

  test.each<readonly [SaveProgress, Partial<OperationShown>, string]>([
    [{ status: 'enabling', version: '1.0.0' }, { enabledBy: '홍길동' }, '홍길동 pressed, and it is being enabled.'],
    [{ status: 'enabling', version: '1.0.0' }, {}, 'It is being enabled.'],
    [
      { status: 'done', version: '1.0.0', enabledBy: 'it' },
      { enabledBy: '홍길동' },
      '홍길동 enabled it on 12 January at 0:40.',
    ],
    [{ status: 'done', version: '1.0.0', enabledBy: 'already' }, {}, 'Found to be enabled on 12 January at 0:40.'],
    [{ status: 'cancelled', savedAnyway: true }, {}, 'does not wait to be enabled any more'],
  ])('is over once it is pressed or not wanted any more: %j', (progress, more, words) => {
    const data = enableCardData(operationAt(progress, 'enabling', more));
    expect(textOf(data)).toContain(words);
    expect(pressesOf(data)).toEqual([]);
  });
});

describe('the question which lab', () => {
  const question = (answer?: ReturnType<typeof labsAnswer>, search = ''): CardData => ({
    kind: 'interview',
    id: 'i1',
    state: { status: 'open', needs: { startingPoint: 'labTemplate' }, question: 'lab' },
    calendar: { today: '2027-01-11', endsOfTerm: [] },
    lookedUp: lookedUpLabs(search, answer),
  });

  test('answers with one press, or "not sure"', () => {
    expect(pressesOf(question(labsAnswer(1))).slice(0, 2)).toEqual([
      ['실습 랩 1', 'interview.answer', { question: 'lab', answer: labsNamed([''])[0]?.labId }],
      ['Not sure', 'interview.answer', { question: 'lab', answer: 'notSure' }],
    ]);
  });

  test('answers from a list, with the lab chosen before', () => {
    const chosen = { ...lab, labId: labsNamed(Array.from({ length: 7 }, () => ''))[6]?.labId ?? '' };
    const data = question(labsAnswer(10, 12));
    if (data.kind !== 'interview' || data.state.status !== 'open') throw new Error('An open interview is expected');
    const again: CardData = { ...data, state: { ...data.state, needs: { ...data.state.needs, lab: chosen } } };
    expect(inputsOf(again).get('answer')).toMatchObject({ value: chosen.labId, style: 'compact' });
    expect(verbsOf(again).slice(0, 3)).toEqual(['interview.answer', 'lab.search', 'interview.answer']);
  });

  test('can be asked again while Azure is silent, and skipped', () => {
    expect(textOf(question())).toContain(checking);
    expect(verbsOf(question()).slice(0, 2)).toEqual(['save.check', 'interview.answer']);
  });
});
