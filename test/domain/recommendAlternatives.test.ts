import { describe, expect, test } from '@jest/globals';
import type { Needs } from '../../src/domain/needs.ts';
import { recommend } from '../../src/domain/recommend.ts';
import { someDay } from '../support/arbitraryNeeds.ts';

type Told = Readonly<Record<string, readonly [gains: string, losses: string]>>;

/** Alternatives as `{approach: [gains, losses]}`. */
function told(needs: Needs): Told {
  return Object.fromEntries(
    recommend(needs, someDay).alternatives.map(({ assessment, gains, losses }) => [
      assessment.approach,
      [gains.join(' '), losses.join(' ')],
    ]),
  );
}

const nothing: Needs = { startingPoint: 'nothing', operatingSystem: 'linux', campusFiles: 'no', uniqueIdentity: 'no' };

describe('beside the template VM', () => {
  test('others can generalize and need IT', () => {
    expect(told(nothing)).toEqual({
      azureVm: ['canGeneralize', 'needsIt'],
      vhd: ['canGeneralize', 'needsIt mostAdvanced'],
    });
  });

  test('software on a template would be installed again', () => {
    expect(told({ startingPoint: 'labTemplate' })).toEqual({
      azureVm: ['canGeneralize', 'softwareInstalledAgain needsIt'],
      vhd: ['canGeneralize', 'softwareInstalledAgain needsIt mostAdvanced'],
    });
  });

  test('Windows 11 does not go with the others', () => {
    expect(told({ ...nothing, operatingSystem: 'windows11' })).toEqual({
      azureVm: ['canGeneralize', 'needsIt windows11IsGeneration2'],
      vhd: ['canGeneralize', 'needsIt mostAdvanced windows11IsGeneration2'],
    });
  });

  test('what the educator is not sure about is told as a gain', () => {
    expect(told({ ...nothing, advancedSetup: 'notSure' })).toEqual({
      azureVm: ['canGeneralize hasAdvancedSetup', 'needsIt'],
      vhd: ['canGeneralize', 'needsIt mostAdvanced'],
    });
    expect(told({ ...nothing, startingPoint: 'notSure', campusFiles: 'notSure' })).toEqual({
      azureVm: ['canGeneralize', 'needsIt'],
      vhd: ['canGeneralize usesExistingImage reachesCampusFiles', 'needsIt mostAdvanced'],
    });
  });
});

describe('beside an Azure VM', () => {
  test('wanted for a generalized image', () => {
    expect(told({ ...nothing, uniqueIdentity: 'yes' })).toEqual({
      templateVm: ['simplest noItNeeded', 'cannotGeneralize'],
      vhd: ['', 'mostAdvanced'],
    });
  });

  test('wanted for its advanced set-up', () => {
    expect(told({ ...nothing, advancedSetup: 'yes' })).toEqual({
      templateVm: ['simplest noItNeeded', 'noAdvancedSetup'],
      vhd: ['', 'noAdvancedSetup mostAdvanced'],
    });
  });

  test('with an advanced set-up that may be wanted besides', () => {
    const kept: Needs = { ...nothing, lastDay: '2028-06-30', keepAfterRetirement: 'yes' };
    expect(told({ ...kept, advancedSetup: 'notSure' })).toEqual({
      templateVm: ['simplest noItNeeded', 'cannotGeneralize noAdvancedSetup'],
      vhd: ['', 'noAdvancedSetup mostAdvanced'],
    });
    expect(told({ ...kept, advancedSetup: 'no', campusFiles: 'notSure' })).toEqual({
      templateVm: ['simplest noItNeeded', 'cannotGeneralize'],
      vhd: ['reachesCampusFiles', 'mostAdvanced'],
    });
  });

  test('though the software is on a template: only the template keeps it', () => {
    expect(told({ startingPoint: 'labTemplate', operatingSystem: 'windows11', uniqueIdentity: 'yes' })).toEqual({
      templateVm: ['simplest noItNeeded keepsInstalledSoftware', 'cannotGeneralize'],
      vhd: ['', 'mostAdvanced'],
    });
  });
});

describe('beside a VHD', () => {
  test('of an existing image, which the others build anew', () => {
    expect(told({ startingPoint: 'physicalImage', uniqueIdentity: 'yes' })).toEqual({
      templateVm: ['simplest noItNeeded', 'cannotGeneralize softwareInstalledAgain'],
      azureVm: ['', 'softwareInstalledAgain'],
    });
  });

  test('for files on campus, which the others need copied', () => {
    expect(told({ ...nothing, campusFiles: 'yes', operatingSystem: 'windows11', advancedSetup: 'yes' })).toEqual({
      templateVm: ['simplest noItNeeded', 'installersMustBeCopied'],
      azureVm: ['hasAdvancedSetup', 'installersMustBeCopied'],
    });
  });

  test('for files on campus that a template had installed: only where it is built again they must be copied', () => {
    expect(told({ startingPoint: 'labTemplate', uniqueIdentity: 'yes', campusFiles: 'yes' })).toEqual({
      templateVm: ['simplest noItNeeded keepsInstalledSoftware', 'cannotGeneralize'],
      azureVm: ['', 'installersMustBeCopied'],
    });
  });
});
