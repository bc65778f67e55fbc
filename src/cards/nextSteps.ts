import type { Approach } from '../domain/approach.ts';
import type { Page } from '../domain/links.ts';
import { known, type Needs } from '../domain/needs.ts';
import type { Assessment } from '../domain/recommendation.ts';
import { hasExistingImage } from '../domain/recommendRules.ts';
import type { StepCode, StepPerson } from '../ports/recommendationTexts.ts';

/** One step of carrying an approach out. */
export interface NextStep {
  readonly code: StepCode;
  readonly by: StepPerson;
  /** Where it is explained, or the portal where it is done. */
  readonly leadsTo?: Page | 'labsPortal';
}

type SystemFamily = 'windows' | 'linux';

/** The operating systems that steps are needed for: both where the educator is not sure. */
function systemFamilies(needs: Needs): readonly SystemFamily[] {
  const system = known(needs.operatingSystem);
  if (system === undefined) {
    return ['windows', 'linux'];
  }
  return system === 'linux' ? ['linux'] : ['windows'];
}

const enableStep: NextStep = {
  code: 'enableImage',
  by: 'it',
  leadsTo: 'how-to-attach-detach-shared-image-gallery',
};

const templateVmSteps: readonly NextStep[] = [
  { code: 'openLab', by: 'educatorOrIt', leadsTo: 'labsPortal' },
  { code: 'installOnTemplate', by: 'educatorOrIt', leadsTo: 'how-to-create-manage-template' },
  { code: 'stopTemplate', by: 'bot' },
  { code: 'saveToGallery', by: 'bot', leadsTo: 'how-to-use-shared-image-gallery' },
  enableStep,
];

const generalizeCodes: Readonly<Record<SystemFamily, StepCode>> = {
  windows: 'generalizeWindows',
  linux: 'generalizeLinux',
};

function generalizeStep(needs: Needs): NextStep {
  const [family, other] = systemFamilies(needs);
  return { code: family === undefined || other !== undefined ? 'generalizeEither' : generalizeCodes[family], by: 'it' };
}

function broughtImageSteps(
  building: readonly StepCode[],
  saving: readonly StepCode[],
  generalizing: readonly NextStep[],
) {
  const byIt = (code: StepCode): NextStep => ({ code, by: 'it' });
  const first: NextStep = { code: 'tellIt', by: 'educator' };
  const last: NextStep = { code: 'createLab', by: 'educatorOrIt' };
  return [first, ...building.map(byIt), ...generalizing, ...saving.map(byIt), byIt('replicateImage'), enableStep, last];
}

/** The steps of an approach in order, after Microsoft's article "Recommended approaches for creating custom images". */
export function nextSteps({ approach, imageType }: Assessment, needs: Needs): readonly NextStep[] {
  const generalizing = imageType === 'generalized' ? [generalizeStep(needs)] : [];
  switch (approach) {
    case 'templateVm':
      return templateVmSteps;
    case 'azureVm':
      return broughtImageSteps(['createVm', 'installOnVm'], ['saveVmToGallery'], generalizing);
    case 'vhd': {
      const building: readonly StepCode[] = hasExistingImage(needs)
        ? ['prepareImage']
        : ['createVhd', 'installOnVhd', 'prepareVhd'];
      return broughtImageSteps(building, ['uploadVhd', 'saveDiskToGallery'], generalizing);
    }
  }
}

const detailedPages: Readonly<Record<Exclude<Approach, 'templateVm'>, Readonly<Record<SystemFamily, Page>>>> = {
  azureVm: {
    windows: 'how-to-bring-custom-windows-image-azure-vm',
    linux: 'how-to-bring-custom-linux-image-azure-vm',
  },
  vhd: { windows: 'upload-custom-image-shared-image-gallery', linux: 'how-to-bring-custom-linux-image-vhd' },
};

/** Microsoft's step-by-step pages of an approach; none for the template VM, whose steps have their own. */
export function pagesInDetail(
  approach: Approach,
  needs: Needs,
): readonly { readonly family: SystemFamily; readonly page: Page }[] {
  return approach === 'templateVm'
    ? []
    : systemFamilies(needs).map((family) => ({ family, page: detailedPages[approach][family] }));
}
