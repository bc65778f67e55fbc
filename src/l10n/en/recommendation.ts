import type { Catalogue } from '../../ports/catalogue.ts';

/** The recommendation: what, why, what to know, what else, and the steps. */
export const recommendation: Pick<
  Catalogue,
  'approaches' | 'imageTypes' | 'recommendation' | 'reasons' | 'conflicts' | 'warnings' | 'gains' | 'losses' | 'steps'
> = {
  approaches: {
    templateVm: {
      name: 'Save from a template VM',
      meaning:
        'Install the software on a lab’s template VM (the one students’ VMs are copied from) and save it as an image.',
    },
    azureVm: {
      name: 'Bring from an Azure VM',
      meaning: 'Set up a separate Azure VM outside the lab and save it as an image.',
    },
    vhd: {
      name: 'Bring a VHD from campus',
      meaning: 'Upload a VHD (virtual disk file) made on campus to Azure and turn it into an image.',
    },
  },
  imageTypes: {
    specialized: { name: 'Specialized image', meaning: 'Programs and user settings stay as you installed them.' },
    generalized: {
      name: 'Generalized image',
      meaning: 'What makes a computer unique, and user settings, are removed: it starts like a new computer.',
    },
  },
  recommendation: {
    recommended: 'Recommended',
    decided: 'Decided',
    chosenInstead: (recommendedName) => `Your own choice. The recommendation was “${recommendedName}”.`,
    forClass: (className) => `Class: ${className}`,
    imageType: 'Image type',
    doneByTitle: 'Who does it',
    doneBy: { educatorOrIt: 'You or IT', it: 'IT' },
    durationTitle: 'How long',
    duration: {
      tenMinutesAndReplication: 'About 10 minutes to save, plus replication (copying)',
      days: 'Days: a person is needed',
    },
    why: 'Why',
    whyRecommended: (approachName) => `Why “${approachName}” was recommended`,
    conflicts: 'What does not go together',
    warnings: 'Good to know',
    assumptions: (shortNames) => `You were not sure about these, so I counted them as no or not known: ${shortNames}`,
    readMore: 'Read more',
    stepsTitle: 'The steps',
    stepBy: { educator: 'You', educatorOrIt: 'You or IT', it: 'IT', bot: 'Bot' },
    pageFor: { windows: 'Steps in detail (Windows)', linux: 'Steps in detail (Linux)' },
    gains: 'Gains',
    losses: 'Losses',
    isRecommended: 'This is what I recommended.',
    changeIntro: 'Which question do you want to answer again? The other answers stay.',
    changeLabel: 'Question',
  },
  reasons: {
    imageExists: 'You already have an image of the lab PCs: it can be uploaded instead of being built again.',
    imageMadeByOtherTool:
      'You already have an image from another tool: it can be uploaded instead of being built again.',
    installersOnCampus:
      'The installers are only on campus or too large to copy, so building the image on campus is faster.',
    uniqueIdentityNeedsGeneralized:
      'Every student’s VM must be a computer of its own, and that takes a generalized image.',
    migrationWantsGeneralized: 'To move to another service later, a generalized image is the right kind.',
    advancedSetupNeedsVm: 'VM extensions, boot diagnostics and the serial console are only there on an Azure VM.',
    softwareAlreadyOnTemplate: 'The software is already on a lab’s template VM.',
    simplestIsEnough: 'Nothing you need asks for a more complicated way, so the simplest one is enough.',
  },
  conflicts: {
    windows11IsGeneration2: {
      name: 'Windows 11 and Generation 1',
      meaning:
        'Images brought from outside must be Generation 1, but Windows 11 is Generation 2 only. IT decides what to do.',
    },
    softwareInstalledAgain: {
      name: 'Software must be installed again',
      meaning: 'What you have installed already does not move along this way; it has to be installed again.',
    },
    vhdHasNoAdvancedSetup: {
      name: 'VHD and advanced set-up',
      meaning: 'A VHD made on campus has no VM extensions and no serial console. IT decides which matters more.',
    },
    templateIsAlwaysSpecialized: {
      name: 'Template VM and generalized image',
      meaning: 'What is saved from a template VM is always a specialized image; what you need is a generalized one.',
    },
  },
  warnings: {
    campusServerNeedsNetwork: () =>
      'To reach a campus server, the lab plan (settings shared by labs) needs a network of its own. Please ask IT.',
    largeDiskIsHidden: () =>
      'An image over 127 GB or with several disks is not listed when you make a lab. Make it smaller first.',
    coreLimit: ({ students }) =>
      `You need ${students.toLocaleString('en')} ${students === 1 ? 'VM' : 'VMs'}. If the core limit is too low, raising it takes time: tell IT early.`,
    neededBySoon: ({ neededBy }) => `There is little time until ${neededBy}. Start now and tell IT.`,
    outlivesService: ({ until }) =>
      `The dates you gave go up to ${until}, but Azure Lab Services ends on 28 June 2027. The image stays in the Azure Compute Gallery (where images are kept); later classes need another service.`,
    serviceHasEnded: () =>
      'Azure Lab Services ended on 28 June 2027 and no new labs can be made. Talk to IT about another service.',
    sameCredentials: () =>
      'When you make a lab from this image, enter the user name and password of the original VM, or nobody can log in. Change the password afterwards.',
    uniqueIdentityNeedsLabWithoutTemplate: () =>
      'The lab must be made without a template. With one, all its VMs share the same identifier (SID).',
  },
  gains: {
    simplest: 'The simplest way.',
    noItNeeded: 'You can do it without IT.',
    keepsInstalledSoftware: 'Keeps the software you have installed.',
    canGeneralize: 'Can make a generalized image too.',
    hasAdvancedSetup: 'Has VM extensions, boot diagnostics and the serial console.',
    usesExistingImage: 'Uses the image you have.',
    reachesCampusFiles: 'Uses large files on campus directly.',
  },
  losses: {
    cannotGeneralize: 'Cannot make a generalized image.',
    softwareInstalledAgain: 'The software must be installed again.',
    installersMustBeCopied: 'The installers must be copied to Azure.',
    noAdvancedSetup: 'No VM extensions, boot diagnostics or serial console.',
    needsIt: 'Needs somebody from IT.',
    mostAdvanced: 'The most difficult of the three.',
    windows11IsGeneration2: 'Windows 11 cannot be a Generation 1 image.',
  },
  steps: {
    openLab: 'Create a lab, or open the one that has the software.',
    installOnTemplate:
      'Install the software on the template VM. Remove personal files and saved passwords: everybody who uses the image gets them.',
    stopTemplate: 'Stop the template VM.',
    saveToGallery: 'Save the image to the Azure Compute Gallery (where images are kept).',
    enableImage: 'Enable the image on the lab plan. Until then it is not listed.',
    tellIt: 'Give IT this recommendation and the list of software.',
    createVm: 'Create an Azure VM from a Marketplace image.',
    installOnVm: 'Connect to the VM and install the software.',
    createVhd: 'Create a VM with Hyper-V on campus: Generation 1, one fixed-size VHD of at most 127 GB.',
    prepareImage: 'Prepare the image you have for Azure (Generation 1, one fixed-size VHD of at most 127 GB).',
    installOnVhd: 'Connect to the Hyper-V VM and install the software.',
    prepareVhd: 'Prepare the VM for Azure (network, remote log-in, no disk encryption), as the page in detail says.',
    generalizeWindows: 'Generalize it with sysprep (removes what makes the computer unique).',
    generalizeLinux: 'Generalize it with waagent (removes what makes the computer unique).',
    generalizeEither:
      'Generalize it with sysprep (Windows) or waagent (Linux): removes what makes the computer unique.',
    saveVmToGallery: 'Save it to the Azure Compute Gallery (where images are kept) as an image definition and version.',
    uploadVhd: 'Upload the VHD to make a managed disk.',
    saveDiskToGallery:
      'Make an image definition and version from the disk in the Azure Compute Gallery (where images are kept).',
    replicateImage: 'Replicate (copy) the image to the region of the lab plan.',
    createLab: 'Make a new lab from the image and log in once.',
  },
};
