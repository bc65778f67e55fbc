import type { SaveTexts } from '../../ports/saveTexts.ts';

/** A confirmed save: on its way, ended, usable; and IT's one press. */
export const operation: Pick<SaveTexts, 'operation' | 'done' | 'enable'> = {
  operation: {
    steps: {
      queued: 'Wait for its turn',
      stopping: 'Stop the template VM',
      saving: 'Save the image',
      replicating: 'Copy it (replication)',
      checkingDisk: 'Check the disk',
      enabling: 'Enable it',
    },
    now: 'Now',
    waitsForIt: 'Waiting for IT',
    nextInLine: 'Next in line',
    placeInLine: (before) => (before === 1 ? '1 save goes first' : `${before} saves go first`),
    percent: (percent) => `${percent}% copied`,
    usually: (duration) => `Usually takes about ${duration}`,
    changedAt: (moment) => `As of ${moment}`,
    cancelStops: 'If you cancel now, nothing is saved.',
    cancelFinishes: 'Azure has accepted the save and cannot stop it. If you cancel, it finishes and is not enabled.',
    cancelKeeps: 'The image is saved already. If you cancel, it stays in the gallery and is not enabled.',
    cancelRequested:
      'You cancelled. Azure had accepted the save already, so it runs to its end and is not enabled then.',
    cancelled: 'Cancelled before anything was saved.',
    cancelledButSaved: 'Cancelled. The image stays in the gallery and was not enabled.',
    waitingForEnable:
      'The image is saved. Only IT may enable it, and I have asked them: it takes one press. I tell you when it is done.',
    failures: {
      labGone: { what: 'The lab is not in Azure any more.', wayOut: 'Choose another lab.' },
      templateGone: { what: 'The lab has no template VM any more.', wayOut: 'Choose another lab with a template.' },
      templateBusy: {
        what: 'The template VM was busy for more than 30 minutes and could not be stopped.',
        wayOut: 'See in the labs portal whether it is stopped, then try again.',
      },
      templateStartedAgain: {
        what: 'Somebody started the template VM again. I stopped here so as not to end their work.',
        wayOut: 'Try again once they are done and the template VM is stopped.',
      },
      rightsWithdrawn: {
        what: 'You are not allowed to save this template any more.',
        wayOut: 'Ask IT for the role “Lab Contributor” on the lab and its lab plan, then try again.',
      },
      galleryDetached: {
        what: 'The gallery of the lab plan was changed or detached.',
        wayOut: 'Ask IT to attach the same gallery again, then try again.',
      },
      nameTaken: {
        what: 'The gallery has changed, and the image cannot be saved under this name.',
        wayOut: 'Choose a name again.',
      },
      stopRefused: {
        what: 'Azure refused to stop the template VM.',
        wayOut: 'Stop it in the labs portal and try again. If that does not help, give IT the code below.',
      },
      saveRefused: {
        what: 'Azure did not accept the save. Nothing was saved.',
        wayOut: 'Try again. If that does not help, give IT the code below.',
      },
      saveFailed: {
        what: 'Azure began to save the image and failed.',
        wayOut: 'Try again. If that does not help, give IT the code below.',
      },
      saveTooSlow: {
        what: 'The save was not finished after two hours.',
        wayOut: 'Try again to keep watching it; it is not saved a second time. Please tell IT, too.',
      },
      saveUncertain: {
        what: 'Azure’s answer was lost, and the image did not show up within an hour.',
        wayOut: 'Try again to save it anew. If in doubt, ask IT to look into the gallery first.',
      },
      replicationFailed: {
        what: 'The image is saved, but could not be copied to the lab plan’s region.',
        wayOut: 'Ask IT to look at the replication and the quota of the gallery, then try again.',
      },
      replicationTooSlow: {
        what: 'The image is saved, but was not copied to the lab plan’s region within six hours.',
        wayOut: 'Try again to keep watching it. Ask IT to look at the replication.',
      },
      notListedInTime: {
        what: 'The image is saved, but did not appear in the lab plan’s list of images within an hour.',
        wayOut: 'Ask IT to check the attached gallery and its region, then try again.',
      },
      enableRefused: {
        what: 'The image is saved, but Azure refused to enable it.',
        wayOut: 'Try again. If that does not help, give IT the code below.',
      },
    },
    azureCode: (code) => `Azure’s code, for IT: ${code}`,
    notListed: {
      tooLarge: {
        what: 'Its disk is larger than 127 GiB, and Lab Services does not list such an image.',
        wayOut: 'Make a lab with a disk of at most 127 GiB, install the software and save again, or talk to IT.',
      },
      severalDisks: {
        what: 'It has several disks, and Lab Services does not list such an image.',
        wayOut: 'Install everything on the operating system’s disk and save again, or talk to IT.',
      },
    },
    kept: 'The image stays in the gallery, not enabled. Its storage costs money.',
    readMore: 'About galleries',
  },
  done: {
    version: (version) => `Version ${version}`,
    listedTitle: 'Where it is listed',
    plan: (planName) => `Among the images when you make a lab on the lab plan ${planName}.`,
    enabledBy: (name) => `Enabled by ${name}`,
    makeLabTitle: 'Make a lab from it',
    makeLab: [
      'Create a lab on that lab plan in the labs portal.',
      'Choose the name above in the list of images: the image, not a version. The newest version is used.',
      'Log in to it once before you publish it.',
    ],
    readMore: 'About galleries',
  },
  enable: {
    requester: 'Asked by',
    lab: 'Made from the lab',
    image: 'Image',
    version: 'Version',
    plan: 'Lab plan',
    effect:
      'Once enabled, it is listed for everybody who makes labs on this lab plan. It can be disabled in Azure at any time.',
    enabledBy: (name, moment) => `${name} enabled it on ${moment}.`,
    enabled: (moment) => `Found to be enabled on ${moment}.`,
    running: 'It is being enabled.',
    runningFor: (name) => `${name} pressed, and it is being enabled.`,
    nothingToDo: 'This image does not wait to be enabled any more.',
  },
};
