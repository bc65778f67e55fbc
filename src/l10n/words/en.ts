import type { Words } from '../../domain/words.ts';
import { months } from './englishMonths.ts';
import { all, numbered, phrases } from './phrases.ts';

/** The English words that are understood. */
export const en: Words = {
  commands: {
    help: phrases('help | help me | ? | h | usage | how does this work | what can you do | what can i do'),
    newImage:
      phrases(`new image | create image | create an image | make an image | make image | start | begin | custom image |
      new custom image | image | request image | i need an image | i want an image |
      i need a new image | i want a new image | i need a custom image | we need an image | we need a new image | make me an image | make a new image |
      create a new image | build an image | build a new image`),
    startOver: phrases('start over | start again | start from the beginning | restart | begin again | start anew'),
    status: phrases(
      'status | state | progress | where are we | where was i | show me the steps | other ways | change answers',
    ),
    cancel: phrases('cancel | stop | quit | exit | abort | never mind | nevermind'),
    language: phrases('language | lang | change language | switch language | set language'),
    back: phrases('back | go back | previous | previous question | prev'),
    resume: phrases('resume | continue | go on | carry on | keep going | proceed'),
  },
  languages: { ko: phrases('korean'), en: phrases('english') },
  commandFillers:
    phrases(`please | pls | thanks | thank you | the | a | an | to | in | my | this | it | show | show me | switch | switch to | change to |
    set to | i want to | i would like to | i'd like to | let's | can you | could you | would you | now`),

  glossary: {
    generalized: phrases('generalized | generalised | generalized image | generalised image | generalized images'),
    specialized: phrases('specialized | specialised | specialized image | specialised image | specialized images'),
    labPlan: phrases('lab plan | lab plans'),
    labAccount: phrases('lab account | lab accounts'),
    gallery: phrases(
      'gallery | galleries | image gallery | shared image gallery | compute gallery | azure compute gallery',
    ),
    templateVm: phrases('template vm | template vms | template virtual machine'),
  },
  termQuestions:
    phrases(`what is | what's | what are | what does | what do you mean by | what is meant by | meaning of | explain | define | tell me about |
    mean | means`),
  termFillers: phrases('a | an | the | please | in azure'),
  greetings:
    phrases(`hi | hello | hey | hi there | hello there | hey there | hiya | howdy | hi bot | hello bot | good morning | good afternoon |
    good evening | good day | greetings | nice to meet you`),
  thanks:
    phrases(`thanks | thank you | thx | ty | thanks a lot | many thanks | thank you very much | thank you so much | thanks so much | cheers |
    great thanks | great thank you | ok thanks | ok thank you | perfect thanks`),
  yes: phrases(`yes | yess | yesss | yeah | yep | yup | aye | yea | ya | y | sure | of course | certainly | definitely | absolutely | correct | right | that's right | true | ok |
    okay | i do | we do | they do | it does | it is | it's needed | they must | we must | we need it | we need them | needed | required | necessary |
    i think so | we think so | affirmative | exactly | indeed | it will | we will | they will | there are | there is | it must | they should`),
  no: phrases(`no | nop | noo | nope | nah | n | no thanks | no thank you | not needed | not required | not necessary | no need | don't need | i don't need it |
    we don't need it | we don't need them | i don't | we don't | we do not | i do not | they don't | they do not | it doesn't | it does not | it isn't | it is not |
    it's not | not really | i don't think so | we don't think so | none | never | false | negative | copies are fine | copies are ok | there are none |
    there aren't | there isn't | there are not | there is not | it won't | we won't | they won't | not at all`),
  notSure:
    phrases(`? | ?? | ??? | not sure | i'm not sure | i am not sure | we're not sure | not quite sure | not really sure | unsure | don't know |
    do not know | i don't know | we don't know | i do not know | don't know yet | not sure yet | idk | dunno | no idea | i have no idea | no clue |
    not certain | uncertain | unknown | maybe | perhaps | undecided | not decided yet | not decided | haven't decided | tbd | to be decided |
    can't say | hard to say | i can't tell`),

  likely:
    phrases(`probably | probably yes | most likely | likely | i guess so | we guess so | i suppose so | i suppose | i believe so | maybe yes |
      perhaps yes | i guess`),
  unlikely:
    phrases(`probably not | most likely not | unlikely | i guess not | we guess not | i suppose not | i believe not | i think not | maybe not |
      maybe no | perhaps not | hopefully not`),
  caveats:
    phrases(`but | not | no | never | none | however | although | though | except | unless | if | only | without | don't | doesn't | isn't | aren't | won't | can't |
      cannot | or`),
  anyChoice:
    phrases(`any | any of them | any will do | anything | whatever | whichever | either | doesn't matter | it doesn't matter | don't care |
      i don't care | we don't care | no preference | all the same | anything is fine | any is fine`),
  someWindows: phrases('windows | window | win | ms windows'),

  startingPoints: {
    labTemplate:
      phrases(`lab | labs | a lab | the lab | existing lab | an existing lab | template | template vm | lab template | lab template vm | existing template |
      in a lab | in the lab | in my lab | already in a lab | already in the lab | already in my lab | already on the template | on the template |
      on the template vm | installed on the template | already installed | installed in a lab | installed in the template | a lab already has it |
      the lab already has it | the template already has it | a lab has it | we have a lab | i have a lab | we already have a lab | i already have a lab |
      a template vm with the software | installed | everything is installed | it's all installed | all installed | i installed it | we installed it |
      i installed everything | installed in the lab | installed on the lab`),
    nothing:
      phrases(`no | nope | nop | nah | not started | not started yet | brand new | nothing | nothing yet | none | none yet | from scratch | scratch | start from scratch | starting from scratch | from the beginning |
      from zero | start fresh | fresh | a new one | blank | clean | not yet | we have nothing | i have nothing | we have nothing yet |
      i have nothing yet | start from nothing | no lab | no lab yet | no image | no image yet | don't have anything | i don't have anything |
      we don't have anything | we don't have anything yet | don't have one`),
    physicalImage:
      phrases(`vhd | vhdx | vhd file | vhdx file | vhd image | a vhd of the lab | physical lab | physical image | physical lab image | image of the physical lab |
      vhd of the physical lab | lab computers | lab computer | lab pc | lab pcs | lab machine | lab machines | lab computer image | lab pc image |
      image of the lab computers | image of the lab pcs | image of a lab computer | computer lab | computer lab image | classroom computers |
      classroom pcs | on premises image | on premise image | on prem image | hyper v image | hyper v |
      an image or vhd of our lab pcs | golden image | gold image | master image | reference image`),
    otherToolImage:
      phrases(`sccm | mecm | memcm | configmgr | config manager | configuration manager | microsoft configuration manager | system center |
      system center configuration manager | sccm image | configuration manager image | image made by sccm | image from sccm |
      image made by configuration manager | image from configuration manager | mdt | mdt image | microsoft deployment toolkit | deployment toolkit |
      another tool | other tool | a different tool | different tool | some other tool | image made by another tool | image from another tool |
      made with another tool | another tool's image | packer | wds | wim | wim file | wim image | ghost | ghost image | norton ghost | clonezilla | acronis |
      an image made by a tool like configuration manager`),
  },
  operatingSystems: {
    windows11: phrases('windows 11 | window 11 | win 11 | w11 | windows eleven | 11'),
    otherWindows:
      phrases(`windows 10 | window 10 | win 10 | w10 | windows ten | windows 8 | windows 8.1 | win 8 | win 8.1 | windows 7 | window 7 | win 7 | windows xp | win xp |
      windows vista | windows server | window server | win server | server 2016 | server 2019 | server 2022 | server 2025 | other windows | another windows |
      another version of windows | other version of windows | older windows | old windows | an older windows | a different windows | not windows 11 | 10`),
    linux:
      phrases(`linux | lunix | linix | linux os | gnu linux | ubuntu | unbuntu | ubunto | ubuntoo | ubunut | ubunutu | ubuntu linux | debian | debian 10 | debian 11 | debian linux | centos | centos stream | centos stream 10 | rocky |
      rocky 10 | rocky linux | rocky linux 10 | alma | almalinux | almalinux 10 | alma linux | alma linux 10 | red hat | rhel | rhel 10 |
      red hat linux | red hat enterprise linux | fedora | suse | suse linux | sles | opensuse | oracle linux | linux mint | mint | kali | kali linux |
      arch linux`),
  },
  places: {
    ...numbered(1, 'first | second | third | fourth'),
    ...numbered(1, 'first one | second one | third one | fourth one'),
    ...numbered(1, 'first option | second option | third option | fourth option'),
    ...numbered(1, '1st | 2nd | 3rd | 4th'),
    ...numbered(1, 'option one | option two | option three | option four'),
    ...numbered(1, 'number one | number two | number three | number four'),
  },
  choiceFillers:
    phrases(`please | pls | thanks | thank you | the | a | an | it | is | it is | it's | it will be | i | we | i'd like | we'd like | i would like | i want |
    we want | i choose | i use | we use | we'll use | i'll use | they use | use | using | uses | run | we run | students use | my students use | with |
    i think | we think | i guess | i believe | probably | well | hm | hmm | um | uh | so | just | our | my | on | for | for all | them | all of them |
    option | number | choice | latest | version | lts | pro | edition | education | enterprise | home | desktop | 64 bit | microsoft | image | an image | there |
    already | have | we have | i have | made with | made by | built with | yet | software | is there | is installed | h2`),

  numbers: {
    units: {
      ...numbered(
        0,
        `zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen |
        seventeen | eighteen | nineteen`,
      ),
      twenty: 20,
      thirty: 30,
      forty: 40,
      fourty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
    attributives: {},
    multipliers: { dozen: 12, hundred: 100, thousand: 1_000, million: 1_000_000 },
    counters:
      phrases(`students | student | people | persons | person | learners | learner | participants | participant | pupils | seats | seat | users | user |
      computers | machines | vms | of them`),
    rangeMarks: phrases('to | or | up to'),
    leading: [],
    fillers:
      phrases(`+ | ish | or more | about | around | approximately | approx | roughly | circa | some | nearly | almost | at most | a maximum of | max | maximum | probably | maybe |
      i think | i guess | we have | i have | there are | there will be | it is | it's | we are | we expect | i expect | a | and | in total | total |
      altogether | or so | in the class | in my class | please | max. | all in all`),
  },

  days: {
    months,
    weekdays: {
      ...numbered(1, 'monday | tuesday | wednesday | thursday | friday | saturday | sunday'),
      ...numbered(1, 'mon | tue | wed | thu | fri | sat | sun'),
      ...all(2, 'tues'),
      ...all(4, 'thur | thurs'),
    },
    relative: {
      today: 0,
      ...all(1, 'tomorrow | tmrw | tmr'),
      ...all(2, 'day after tomorrow | the day after tomorrow'),
    },
    weeksAhead: { 'this week': 0, ...all(1, 'next week | next'), ...all(2, 'week after next | the week after next') },
    monthsAhead: { 'this month': 0, 'next month': 1, ...all(2, 'month after next | the month after next') },
    yearsAhead: { 'this year': 0, 'next year': 1 },
    spans: all(14, 'fortnight | a fortnight'),
    counts: {
      a: 1,
      ...numbered(1, 'one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve'),
    },
    dayUnits: phrases('days | day'),
    weekUnits: phrases('weeks | week'),
    monthUnits: phrases('months | month'),
    after: phrases('in | from now | from today | later | within'),
    endOfTerm:
      phrases(`end of term | end of the term | end of this term | end of semester | end of the semester | end of this semester | the end of term |
      the end of the term | the end of the semester | last day of term | the last day of term | last day of the semester | semester end | term end |
      when the semester ends | when term ends`),
    terms: {
      ...all(0, 'this term | this semester'),
      ...all(1, 'next term | next semester | the next term | the next semester'),
    },
    monthParts: {
      ...all(1, 'early | beginning | start | first day of'),
      ...all(15, 'mid | middle'),
      ...all(31, 'end | last day of'),
    },
    markedMonthParts: {
      ...all(1, 'beginning of the month'),
      ...all(15, 'mid month | middle of the month'),
      ...all(31, 'month end | end of month | end of the month'),
    },
    soonest: phrases(
      'asap | as soon as possible | as soon as you can | immediately | right away | right now | now | straight away | urgently | urgent',
    ),
    yearMarks: [],
    monthMarks: [],
    dayMarks: phrases('st | nd | rd | th'),
    fillers:
      phrases(`by | until | till | on | the | of | at the latest | latest | no later than | not later than | around | about | this | coming | this coming | it is |
      it's | it ends | it ends on | ends on | we need it | we need it by | i need it | i need it by | needed by | due | please | the class ends on | the class ends | class ends | class ends on | the course ends | course ends | course ends on |
      the course ends on | the last class is on | the last day is`),
  },
};
