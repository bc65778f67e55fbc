import type { Catalogue } from '../../ports/catalogue.ts';

/** Greeting, help, commands, lists and notices. */
export const conversation: Pick<
  Catalogue,
  'buttons' | 'greeting' | 'help' | 'commands' | 'status' | 'language' | 'notices' | 'messages' | 'summaries'
> = {
  buttons: {
    start: 'New image',
    startOver: 'Start over',
    resume: 'Go on',
    show: 'Show',
    help: 'Help',
    status: 'Status',
    next: 'Next',
    back: 'Back',
    cancel: 'Cancel',
    accept: 'Show me the steps',
    acceptSave: 'Go on to save it',
    otherWays: 'Other ways',
    choose: (approachName) => `Take “${approachName}”`,
    changeAnswers: 'Change answers',
    changeThisAnswer: 'Go to this question',
  },
  greeting: {
    title: 'Images for your classes',
    what: 'An image is the disk that your students’ VMs (virtual machines) start from, with the software for your class on it. Azure Lab Services has three ways to make one.',
    how: 'Answer a few plain questions and I tell you which way fits, and why. Press the buttons or type your answers.',
    privacy: (retention) =>
      `I store your name, your Teams id and your answers, and delete them ${retention} after the last change. Only you can see them; IT does too if you send it a request.`,
  },
  help: {
    title: 'What you can say',
    intro: 'Type one of these, or press a button.',
    notUnderstood: (typed) => `I did not understand “${typed}”.`,
    answering: 'You can type the answer to any question: “Linux”, “30”, “2 March”, “not sure”.',
  },
  commands: {
    newImage: { typed: 'new image', does: 'Starts the questions for a new image.' },
    startOver: { typed: 'start over', does: 'Begins anew; the answers so far are kept.' },
    status: { typed: 'status', does: 'Shows what is open and what was recommended.' },
    resume: { typed: 'resume', does: 'Goes on at the question where you stopped.' },
    back: { typed: 'back', does: 'Returns to the question before.' },
    cancel: { typed: 'cancel', does: 'Stops the questions you are at.' },
    language: { typed: 'language', does: 'Changes the language.' },
    help: { typed: 'help', does: 'Shows this page.' },
  },
  status: {
    title: 'Status',
    nothing: 'Nothing started yet. Try a new image.',
    unnamedClass: 'Class without a name',
    open: (position, total) => `Stopped at question ${position} of ${total}`,
    recommended: (approachName) => `Recommended: ${approachName}`,
    accepted: (approachName) => `Decided: ${approachName}`,
    cancelled: 'Cancelled',
    changed: (state, day) => `${state} · ${day}`,
    more: (count) => (count === 1 ? 'There is 1 older entry.' : `There are ${count} older entries.`),
  },
  language: {
    title: 'Choose your language',
    hint: 'From now on I use this language with you.',
  },
  notices: {
    nothingToCancel: 'There is nothing to cancel right now.',
    nothingToGoBackTo: 'This is the first question; there is nothing before it.',
    nothingToResume: 'There is nothing to go on with. Start a new image.',
    labReminder: (className) =>
      className === undefined
        ? 'Have you made the lab yet? Open the card to go on.'
        : `Have you made the lab for “${className}” yet? Open the card to go on.`,
    term: {
      generalized:
        'A generalized image has had everything removed that belongs to one computer only, such as its name and user accounts, so each VM made from it becomes a new computer.',
      specialized:
        'A specialized image keeps everything as it was, software and user accounts included, so all VMs made from it are copies of one computer.',
      labPlan:
        'A lab plan is a set of settings run by IT that decides in which regions and from which images labs can be made.',
      labAccount: 'Lab accounts are what was used before there were lab plans, which have taken their place.',
      gallery:
        'An Azure compute gallery (shared image gallery) keeps images by version so that several labs can use them.',
      templateVm:
        'A template VM is the virtual machine of a lab that its students’ VMs are copied from: what is installed on it before publishing is on theirs.',
    },
    welcome: 'You are welcome. Tell me whenever you need something else.',
    languageChosen: 'I will speak English from now on.',
    noTextUnderstood: 'I can only read text. Please type your message or press a button.',
  },
  messages: {
    notYourCard: 'This card belongs to somebody else. Please start your own in a personal chat with me.',
    outdated: 'This has changed in the meantime. Please look at the current card.',
    unknownButton: 'This button is no longer in use. Type “help” to see what I can do.',
    somethingWentWrong: (errorId) =>
      `Something went wrong and I could not do that. Your answers are still there. Please try again in a moment; if it keeps happening, give IT this number: ${errorId}`,
    noSchoolAccount:
      'I serve people with a school account only, and this press came without one. Please sign in to Teams with your school account.',
    wrongTenant: 'This bot is run by another organisation, so I cannot help you here.',
    personalChatOnly: (link) => `I only work in a personal chat. [Open our chat](${link})`,
    mayNotEnable: 'Only the IT people named for it may enable images. Nothing was changed.',
  },
  summaries: {
    greeting: 'Images for your classes',
    help: 'Help',
    recommendation: (approachName) => `Recommended: ${approachName}`,
    steps: (approachName) => `The steps: ${approachName}`,
    cancelled: 'The questions were cancelled',
    movedBelow: 'Continued in the card below',
    unfinished: 'You have unfinished questions',
    status: (count) =>
      count === 0 ? 'Nothing in progress' : count === 1 ? 'Status: 1 entry' : `Status: ${count} entries`,
    language: 'Choose your language',
    save: (subject, state) => `${subject}: ${state}`,
  },
};
