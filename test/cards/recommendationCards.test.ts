import { describe, expect, test } from '@jest/globals';
import { approaches } from '../../src/domain/approach.ts';
import type { Needs } from '../../src/domain/needs.ts';
import { buttonOf, buttonsOf, dataOf, nodesOfType, stringsOf } from './cardTree.ts';
import { completedCard } from './plainCases.ts';
import { english, korean, renderCard, stamp } from './renderer.ts';

const databases: Needs = {
  className: 'Databases',
  startingPoint: 'nothing',
  operatingSystem: 'linux',
  uniqueIdentity: 'no',
  campusFiles: 'notSure',
  advancedSetup: 'no',
  campusServer: 'no',
  largeDisk: 'notSure',
  students: 30,
  lastDay: '2027-06-20',
  neededBy: '2027-03-02',
};
const cyberRange: Needs = { ...databases, operatingSystem: 'windows11', uniqueIdentity: 'yes', campusFiles: 'no' };
const physicalLab: Needs = {
  ...databases,
  startingPoint: 'physicalImage',
  advancedSetup: 'yes',
  uniqueIdentity: 'yes',
};

function textsOf(card: unknown): string {
  return stringsOf(card)
    .filter(({ path }) => path.endsWith('.text'))
    .map(({ text }) => text)
    .join('\n');
}

function inEnglish(...of: Parameters<typeof completedCard>): unknown {
  return renderCard(completedCard(...of), stamp, english);
}

describe('a recommendation card', () => {
  test('says which way, for which class, and why with a link', () => {
    const texts = textsOf(inEnglish(databases));
    expect(texts).toContain('Recommended\nSave from a template VM');
    expect(texts).toContain('Class: Databases');
    expect(texts).toContain('**Image type**: Specialized image.');
    expect(texts).toContain(
      'https://learn.microsoft.com/en-us/azure/lab-services/approaches-for-custom-image-creation',
    );
    expect(textsOf(renderCard(completedCard(databases), stamp, korean))).toContain('learn.microsoft.com/ko-kr/');
  });

  test('names what it took for no', () => {
    expect(textsOf(inEnglish(databases))).toContain('not known: Installers on campus, Large disk');
    expect(textsOf(inEnglish({ ...databases, campusFiles: 'no', largeDisk: 'no' }))).not.toContain('You were not sure');
  });

  test('names conflicts, and warns with figures and days', () => {
    const texts = textsOf(inEnglish({ ...cyberRange, lastDay: '2027-12-20', neededBy: '2027-01-15' }));
    expect(texts).toContain('**Windows 11 and Generation 1**');
    expect(texts).toContain('You need 30 VMs.');
    expect(texts).toContain('until Fri, 15 January 2027');
    expect(texts).toContain('go up to Mon, 20 December 2027');
  });

  test('goes on with one press, and to every other way with another', () => {
    const card = inEnglish(databases);
    expect(dataOf(buttonOf(card, 'recommendation.accept'))).toEqual({
      verb: 'recommendation.accept',
      approach: 'templateVm',
      id: 'card-1',
      version: 7,
      nonce: 'nonce-1',
    });
    const chosen = buttonsOf(card).filter(({ verb }) => verb === 'recommendation.choose');
    expect(chosen.map((button) => dataOf(button)['approach'])).toEqual(['azureVm', 'vhd']);
  });

  test('lets every answer that matters be changed, and shows what it is', () => {
    const card = inEnglish(databases);
    const input = nodesOfType(card, /^Input\./);
    expect(input).toMatchObject([{ type: 'Input.ChoiceSet', id: 'question', style: 'compact' }]);
    const choices = input[0]?.['choices'] as readonly { readonly title: string; readonly value: string }[];
    expect(choices.map(({ value }) => value)).toEqual(Object.keys(databases));
    expect(choices.map(({ title }) => title)).toContain('Students: 30 students');
    expect(choices[0]?.title).toBe('Class');
    expect(buttonOf(card, 'recommendation.change')).toMatchObject({ associatedInputs: 'auto' });
  });

  test('of another way than the recommended one says so, and shows that way as it is', () => {
    const texts = textsOf(inEnglish(cyberRange, '2027-01-11', 'templateVm'));
    expect(texts).toContain('The recommendation was “Bring from an Azure VM”.');
    expect(texts).toContain('**Template VM and generalized image**');
    expect(texts).toContain('**Image type**: Specialized image.');
    expect(texts).toContain('Why “Bring from an Azure VM” was recommended');
    expect(texts).toContain('This is what I recommended.');
  });

  test.each(approaches)('never offers the way that is chosen: %s', (approach) => {
    const card = inEnglish(databases, '2027-01-11', approach);
    const offered = buttonsOf(card)
      .filter(({ verb }) => verb === 'recommendation.choose')
      .map((button) => dataOf(button)['approach']);
    expect(offered).toEqual(approaches.filter((other) => other !== approach));
  });
});

describe('an accepted recommendation', () => {
  const steps = (needs: Needs, approach?: 'templateVm' | 'azureVm' | 'vhd'): string =>
    textsOf(inEnglish(needs, '2027-01-11', approach, true));

  test('shows the steps of the template VM with the portal', () => {
    const texts = steps(databases);
    expect(texts).toMatch(/1\. \*\*You or IT\*\*: .*\(https:\/\/labs\.azure\.com\)/);
    expect(texts).toContain('3. **Bot**: Stop the template VM.');
    expect(texts).toMatch(/4\. .*Save the image.*how-to-use-shared-image-gallery/);
    expect(texts).toContain('5. **IT**: Enable the image on the lab plan.');
  });

  test('shows the steps of an Azure VM, generalized only where the image is', () => {
    expect(steps(cyberRange)).toContain('4. **IT**: Generalize it with sysprep');
    expect(steps({ ...cyberRange, operatingSystem: 'linux' })).toContain('Generalize it with waagent');
    expect(steps({ ...cyberRange, operatingSystem: 'notSure' })).toContain('sysprep (Windows) or waagent (Linux)');
    expect(steps(databases, 'azureVm')).not.toContain('Generalize');
  });

  test('prepares an image that is there instead of making one', () => {
    expect(steps(physicalLab)).toContain('Prepare the image you have for Azure');
    expect(steps(physicalLab)).not.toContain('Create a VM with Hyper-V');
    expect(steps(databases, 'vhd')).toMatch(
      /Create a VM with Hyper-V.*Generation 1.*127 GB.*\r.*Connect to the Hyper-V VM.*\r.*Prepare the VM for Azure.*\r.*Upload/,
    );
  });

  test.each(['azureVm', 'vhd'] as const)('of %s is replicated and enabled before a lab is made', (approach) => {
    expect(steps(databases, approach)).toMatch(
      /\*\*IT\*\*: Replicate.*\r.*\*\*IT\*\*: Enable the image on the lab plan.*\r.*Make a new lab/,
    );
  });

  test.each([
    ['azureVm', 'windows11', ['how-to-bring-custom-windows-image-azure-vm']],
    ['azureVm', 'linux', ['how-to-bring-custom-linux-image-azure-vm']],
    ['vhd', 'otherWindows', ['upload-custom-image-shared-image-gallery']],
    ['vhd', 'linux', ['how-to-bring-custom-linux-image-vhd']],
    ['vhd', 'notSure', ['upload-custom-image-shared-image-gallery', 'how-to-bring-custom-linux-image-vhd']],
  ] as const)('links the steps of %s for %s', (approach, operatingSystem, pages) => {
    const texts = steps({ ...databases, operatingSystem }, approach);
    const linked = Array.from(
      texts.matchAll(/Steps in detail[^(]*\([^)]*\)\]\([^)]*\/([a-z-]+)\)/g),
      ([, page]) => page,
    );
    expect(linked).toEqual(pages);
  });

  test('is not asked for twice, but answers and way can still be changed', () => {
    const card = inEnglish(databases, '2027-01-11', undefined, true);
    expect(buttonOf(card, 'recommendation.accept')).toBeUndefined();
    expect(buttonOf(card, 'recommendation.choose')).toBeDefined();
    expect(buttonOf(card, 'recommendation.change')).toBeDefined();
  });
});
