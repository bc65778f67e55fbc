import type { Language } from './language.ts';

/** The only pages of Microsoft Learn that the bot may show, each below `/azure/lab-services/`. */
export type Page =
  | 'approaches-for-custom-image-creation'
  | 'how-to-create-manage-template'
  | 'how-to-use-shared-image-gallery'
  | 'how-to-attach-detach-shared-image-gallery'
  | 'how-to-bring-custom-windows-image-azure-vm'
  | 'how-to-bring-custom-linux-image-azure-vm'
  | 'upload-custom-image-shared-image-gallery'
  | 'how-to-bring-custom-linux-image-vhd'
  | 'capacity-limits'
  | 'concept-lab-services-role-based-access-control'
  | 'retirement-guide';

const learnLocale: Readonly<Record<Language, string>> = { ko: 'ko-kr', en: 'en-us' };

/** The Microsoft Learn address of a page in the reader's language. */
export function pageAddress(page: Page, language: Language): string {
  return `https://learn.microsoft.com/${learnLocale[language]}/azure/lab-services/${page}`;
}

/** Where labs are made and managed. */
export const labsPortalAddress = 'https://labs.azure.com';
