import type { Catalogue } from '../../ports/catalogue.ts';
import { operation } from './operation.ts';

/** From the search for a lab to the usable image. */
export const save: Pick<Catalogue, 'save'> = {
  save: {
    about: (className, labTitle) =>
      [className === undefined ? [] : [`Class: ${className}`], labTitle === undefined ? [] : [`Lab: ${labTitle}`]]
        .flat()
        .join(' · '),
    checking: 'Asking Azure. This card changes by itself in a few seconds.',
    buttons: {
      findLab: 'I have the lab: find it',
      lookAgain: 'Look again',
      showAllLabs: 'Show all labs',
      checkAgain: 'Check again',
      otherLab: 'Another lab',
      save: 'Save the image',
      cancel: 'Cancel',
      takeUpAgain: 'Go on',
      saveAgain: 'Save again',
      otherName: 'Another name',
      retry: 'Try again',
      cancelOperation: 'Cancel the save',
      enable: 'Enable the image',
    },
    titles: {
      labMissing: 'First you need a lab',
      choosingLab: 'Choose the lab to save',
      preparing: 'Checks before saving',
      preparingForm: 'Name your image',
      draftCancelled: 'Image save cancelled',
      queued: 'Waiting for its turn',
      saving: 'Saving the image',
      enabling: 'Enabling the image',
      waitingForEnable: 'Waiting for IT to enable it',
      done: 'Your image is ready',
      notListed: 'Saved, but it cannot be listed',
      failed: 'The save has stopped',
      failedAfterSave: 'Saved, but not usable yet',
      cancelled: 'Image save cancelled',
      enable: 'An image to enable',
      enabled: 'The image is enabled',
      nothingToEnable: 'Nothing left to do',
    },
    labMissing: {
      intro: 'Please make a lab to install the software in. After that, I save the image for you.',
      steps: [
        'Open the labs portal and sign in.',
        'Create a lab on the lab plan that IT gave you.',
        'Choose a Windows or Linux image to start from, and “Create a template virtual machine”.',
        'Start the template VM, connect to it and install the software.',
        'Remove personal files and saved passwords, and stop the template VM.',
        'Come back to this card and press the button below.',
      ],
      readMore: 'About template VMs',
      cannotMakeLab: 'If you cannot create labs, ask IT to set one up. We go on here once it is there.',
    },
    labs: {
      intro: 'Choose the lab whose template is to be saved.',
      label: 'Lab',
      missing: 'Choose a lab.',
      choose: 'Take this lab',
      searchLabel: 'Search by lab name',
      searchError: 'Type part of the lab’s name.',
      search: 'Search',
      more: (count) =>
        count === 1
          ? 'There is 1 more lab. Type part of its name to find it.'
          : `There are ${count.toLocaleString('en')} more labs. Type part of a name to find yours.`,
      noneFits: 'I found no lab with that in its name.',
      none: 'I found no lab that you can save.',
      notThere:
        'Only labs with a template VM that you may save are listed. A lab you have just made can take a moment: look again. If it stays away, ask IT for the role “Lab Contributor” on the lab and its lab plan.',
    },
    notLookedUp: {
      forbidden: 'I could not check: the bot has no right to read Azure. Please tell IT.',
      throttled: 'I could not check: Azure is getting too many requests. Please check again in about a minute.',
      unavailable: 'I could not check: Azure does not answer. Please check again in a moment.',
      noRights:
        'Teams and Azure use different directories here, so I cannot see what you may do. Please ask IT to save the image.',
      tooLate: 'Azure took too long, so I stopped waiting. Please check again.',
    },
    labGone: 'This lab is not in Azure any more; it may have been deleted. Please choose another lab.',
    preflight: {
      failedTitle: 'It cannot be saved yet',
      checks: {
        maySave: {
          passed: 'You may save the template.',
          failed: 'You are not allowed to save this lab’s template.',
          forIt: 'give you the role “Lab Contributor” on the resource group of the lab and its lab plan.',
        },
        labHasTemplate: {
          passed: 'There is a template VM.',
          failed: 'This lab has no template VM, so there is nothing to save.',
        },
        planHasGallery: {
          passed: 'The lab plan has an Azure Compute Gallery (where images are kept).',
          failed: 'No Azure Compute Gallery is attached to the lab plan, so there is no place for the image.',
          forIt:
            'attach one. An Owner of the gallery can do it, and the Azure Lab Services service principal needs the role Owner on the gallery, too.',
        },
        galleryReadable: {
          passed: 'The gallery can be read.',
          failed: 'The bot cannot read the gallery, so it does not know which names are taken.',
          forIt: 'give the bot’s managed identity the right to read the gallery.',
        },
        sameRegion: {
          passed: 'Lab, lab plan and gallery are in fitting regions.',
          notice: 'The gallery is in another region. The image is copied to the lab plan’s region, which takes longer.',
          failed: 'Lab and lab plan are in different regions. Lab Services cannot save the template of such a lab.',
          forIt: 'provide a lab plan in the lab’s region; the lab must be made again on it.',
        },
        labIsSettled: {
          passed: 'Nothing else is going on in the lab.',
          failed: 'Something else is going on in the lab (publishing, scaling or the like).',
        },
        templateIsSettled: {
          passed: 'Nothing else is going on on the template VM.',
          failed: 'The template VM is being started, stopped, reset or the like.',
        },
        templateIsStopped: {
          passed: 'The template VM is stopped.',
          notice: 'The template VM is running.',
          failed: 'The template VM is running.',
        },
        noOtherSave: {
          passed: 'Nobody else is saving this template.',
          failed: 'This template is being saved right now.',
        },
      },
      waysOut: {
        tryAgainLater: 'Press “Check again” once that is over.',
        botStopsTemplate: 'I stop it when the save begins.',
        chooseOtherLab: 'Choose another lab.',
        makeLabWithTemplate: 'Choose another lab, or make one with a template.',
      },
      askIt: (what) => `Ask IT to ${what}`,
      lookAtThis: 'look at this.',
      readMore: 'Read more',
      diskSize:
        'The disk’s size is known only after the save. To be listed, the image must have one disk of at most 127 GiB.',
    },
    form: {
      name: 'Image name',
      nameError: 'Letters A–Z, digits and, in between, . _ - only; at most 80 characters.',
      space: 'space',
      as: 'Save as',
      asError: 'Choose one.',
      newImage: 'New image',
      newVersion: 'New version of an existing image',
      existing: (names) => `Images that can get a new version: ${names}`,
      existingMore: (names, more) => `Images that can get a new version: ${names} and ${more} more`,
      description: 'Description (optional)',
      descriptionError: (longest) => `At most ${longest} characters.`,
      understoodLabel: 'What everybody gets',
      understood:
        'I understand that files, saved passwords, browser sign-ins, licence keys and exam material in the template’s user profile go to everyone who uses this image.',
      understoodError: 'Please tick this if you understand it. Remove what must not go along from the template first.',
      whatHappens: 'When the save begins',
      stopsTemplate:
        'I stop the template VM. Open work of colleagues on it ends, and what they have not saved is lost.',
      duration: 'Saving takes about 10 minutes, copying (replication) more. You need not wait: I tell you.',
      costs: 'Storage in the gallery costs money, for every copy in every region.',
      enabledByBot: 'At the end I enable it on the lab plan.',
      enabledByIt: 'At the end IT may have to enable it on the lab plan, with one press.',
    },
    formFaults: {
      nameEmpty: () => 'The image has no name yet.',
      nameTooLong: ({ longest }) => `The image name is too long. Please use at most ${longest} characters.`,
      nameCharacters: ({ wrong }) =>
        `The image name has characters that Azure does not take (${wrong}). Use A–Z, digits and . _ - only.`,
      nameEnds: () => 'The image name must begin and end with a letter or a digit.',
      nameTaken: ({ suggested }) => `There is an image of this name already. Choose another one, such as ${suggested}.`,
      noSuchImage: () => 'There is no image of this name. Type the name of the image that gets the new version.',
      imageIsGeneralized: () =>
        'That image is generalized, but a template is always saved as a specialized image. Choose a new name.',
      descriptionTooLong: ({ longest }) => `The description is too long. Please use at most ${longest} characters.`,
      tickMissing: () => 'Please read what goes to everyone who uses the image, and tick it.',
    },
    ...operation,
    draftCancelled: 'You cancelled saving the image. You can go on at any time.',
  },
};
