import type { Catalogue } from '../../ports/catalogue.ts';

/** The questions, the words of their answers, and what is wrong with an answer. */
export const interview: Pick<Catalogue, 'interview' | 'questions' | 'answers' | 'dayWithWeekday' | 'faults'> = {
  interview: {
    progress: (position, total) => `Question ${position}/${total}`,
    youTyped: (typed) => `You typed: “${typed}”`,
    currentAnswer: (answer) => `Your answer so far: ${answer}`,
    chooseOne: 'Choose one',
    inputMissing: 'Type an answer or press “Not sure”.',
    numberNeeded: (least, most) => `Type a number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`,
    dayNeeded: 'Choose today or a later day.',
    endOfTerm: (day) => `End of term: ${day}`,
    cancelled: 'Cancelled. Your answers are kept, so you can go on at any time.',
    answered: (question, answer) => `${question}: ${answer}`,
    movedBelow: 'Continued in the new card below.',
    unfinished: (position, total) => `We were at question ${position} of ${total}.`,
  },
  questions: {
    className: {
      ask: 'Which class is the image for?',
      help: 'For example: Databases, 2nd year. It helps you recognise the image later; not sure leaves it unnamed.',
      short: 'Class',
    },
    startingPoint: {
      ask: 'What do you have already?',
      help: 'A template VM is the virtual machine a lab copies for its students; a VHD is a virtual disk file. Not sure counts as nothing yet.',
      short: 'What you have',
    },
    lab: {
      ask: 'Which lab has the software?',
      help: 'Only labs whose template you may save are listed. If yours is not there, or you are not sure, you can choose it later.',
      short: 'Lab',
    },
    operatingSystem: {
      ask: 'Which operating system do you need?',
      help: 'Windows 11 does not go with every way of making an image. Not sure counts as no such limit.',
      short: 'Operating system',
    },
    campusFiles: {
      ask: 'Do you need installers that exist only on campus or are too large to copy?',
      help: 'Think only of files needed to build the image. Not sure counts as no.',
      short: 'Installers on campus',
    },
    uniqueIdentity: {
      ask: 'Must every student’s VM be a computer of its own?',
      help: 'Yes for domain join, Configuration Manager or a licence for each machine. No if copies are fine. Not sure counts as no.',
      short: 'VMs with their own identity',
    },
    advancedSetup: {
      ask: 'Do you need VM extensions, boot diagnostics, the serial console or set-up scripts?',
      help: 'Azure’s tools to set up an image automatically or look into start-up problems. Never heard of them, or not sure, counts as no.',
      short: 'Advanced set-up',
    },
    campusServer: {
      ask: 'Does the software contact a campus server while the class runs?',
      help: 'For example a licence server or a database. It tells us whether a network must be prepared. Not sure counts as no.',
      short: 'Campus server in class',
    },
    largeDisk: {
      ask: 'Do you need more than 127 GB, or several disks?',
      help: 'Operating system and software together. Not sure counts as no.',
      short: 'Large disk',
    },
    students: {
      ask: 'How many students are there?',
      help: 'Each student needs a VM, so limits are worth a look. A rough number will do. Not sure leaves that out.',
      short: 'Students',
    },
    lastDay: {
      ask: 'When is the last day of the course?',
      help: 'It tells us whether the course outlives Azure Lab Services (until 28 June 2027). Not sure counts as no.',
      short: 'Last day',
    },
    keepAfterRetirement: {
      ask: 'Do you want to use the image on other services once Azure Lab Services has ended?',
      help: 'For example Azure Virtual Desktop or DevTest Labs. Then I recommend an image that moves easily. Not sure counts as no.',
      short: 'Use after the end',
    },
    neededBy: {
      ask: 'When do you need the image?',
      help: 'Leave time to try it before the first class. Not sure counts as no hurry.',
      short: 'Needed by',
    },
  },
  answers: {
    notSure: 'Not sure',
    notAnswered: 'not answered',
    yesNo: { yes: 'Yes', no: 'No' },
    startingPoint: {
      labTemplate: 'A template VM with the software',
      nothing: 'Nothing yet',
      physicalImage: 'An image or VHD of our lab PCs',
      otherToolImage: 'An image made by a tool like Configuration Manager',
    },
    operatingSystem: { windows11: 'Windows 11', otherWindows: 'Another Windows', linux: 'Linux' },
    students: (count) => (count === 1 ? '1 student' : `${count.toLocaleString('en')} students`),
  },
  dayWithWeekday: (date, weekday) => `${weekday}, ${date}`,
  faults: {
    empty: () => 'There is no answer yet. Type one or press “Not sure”.',
    tooLong: ({ longest }) => `That is too long. Please use at most ${longest} characters.`,
    notAChoice: () => 'I could not tell which one you mean. Please choose one below.',
    ambiguousWindows: () => 'Windows 11, or another version of Windows? Please choose one below.',
    notANumber: () => 'I could not read a number. Type it like “30” or “thirty”.',
    outOfRange: ({ least, most }) =>
      `Please give a number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`,
    notADay: () => 'I could not read a date. Type it like “2 March” or choose it in the calendar.',
    dayInThePast: ({ today }) => `That day has passed. Please answer with today (${today}) or a later day.`,
    afterLastDay: ({ lastDay }) =>
      `That is after the last day of the course (${lastDay}). Please answer with that day or an earlier one.`,
    tooFarAhead: ({ latest }) => `That is too far ahead. Please answer with a day up to ${latest}.`,
  },
};
