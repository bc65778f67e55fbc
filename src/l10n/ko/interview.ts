import type { Catalogue } from '../../ports/catalogue.ts';

/** The questions, the words of their answers, and what is wrong with an answer. */
export const interview: Pick<Catalogue, 'interview' | 'questions' | 'answers' | 'dayWithWeekday' | 'faults'> = {
  interview: {
    progress: (position, total) => `질문 ${position}/${total}`,
    youTyped: (typed) => `입력하신 말: “${typed}”`,
    currentAnswer: (answer) => `지금 답: ${answer}`,
    chooseOne: '하나를 고르세요',
    inputMissing: '답을 적거나 ‘잘 모르겠습니다’를 누르세요.',
    numberNeeded: (least, most) =>
      `${least.toLocaleString('ko')}부터 ${most.toLocaleString('ko')}까지의 수를 적으세요.`,
    dayNeeded: '오늘이나 그 뒤의 날짜를 고르세요.',
    endOfTerm: (day) => `종강: ${day}`,
    cancelled: '질문을 그만두었습니다. 답은 남아 있어 언제든 이어서 하실 수 있습니다.',
    answered: (question, answer) => `${question}: ${answer}`,
    movedBelow: '아래 새 카드에서 이어집니다.',
    unfinished: (position, total) => `질문 ${position}/${total}에서 멈춰 있습니다.`,
  },
  questions: {
    className: {
      ask: '어느 수업에 쓸 이미지입니까?',
      help: '예: 데이터베이스 2학년. 나중에 알아보기 위한 이름이니 아직 모르시면 비워 둡니다.',
      short: '수업',
    },
    startingPoint: {
      ask: '지금 무엇이 준비되어 있습니까?',
      help: '템플릿 VM은 학생 VM의 원본이 되는 랩의 가상 머신, VHD는 가상 디스크 파일입니다. 잘 모르시면 없는 것으로 봅니다.',
      short: '준비된 것',
    },
    lab: {
      ask: '어느 랩에 설치해 두셨습니까?',
      help: '템플릿을 저장할 권한이 있는 랩만 보입니다. 찾는 랩이 없거나 잘 모르시면 나중에 고르실 수 있습니다.',
      short: '랩',
    },
    operatingSystem: {
      ask: '어떤 운영 체제가 필요합니까?',
      help: 'Windows 11은 방법에 따라 제약이 있어 따로 여쭙습니다. 잘 모르시면 제약이 없는 것으로 봅니다.',
      short: '운영 체제',
    },
    campusFiles: {
      ask: '캠퍼스에만 있거나 너무 커서 복사하기 어려운 설치 파일이 필요합니까?',
      help: '이미지를 만들 때 필요한 파일만 생각하세요. 잘 모르시면 ‘아니요’로 봅니다.',
      short: '캠퍼스에 있는 설치 파일',
    },
    uniqueIdentity: {
      ask: '학생 VM이 저마다 다른 컴퓨터로 구별되어야 합니까?',
      help: '도메인 가입, Configuration Manager, PC마다 받는 라이선스가 있으면 ‘예’입니다. 같은 VM을 복제해도 되거나 잘 모르시면 ‘아니요’로 봅니다.',
      short: 'VM마다 고유한 컴퓨터',
    },
    advancedSetup: {
      ask: 'VM 확장, 부팅 진단, 직렬 콘솔, 설치 스크립트 가운데 필요한 것이 있습니까?',
      help: '이미지를 자동으로 설정하거나 부팅 문제를 살피는 Azure 기능입니다. 처음 들으셨거나 잘 모르시면 ‘아니요’로 봅니다.',
      short: '고급 설정 기능',
    },
    campusServer: {
      ask: '수업 중에 소프트웨어가 캠퍼스 서버에 접속해야 합니까?',
      help: '예: 라이선스 서버, 교내 데이터베이스. 네트워크 준비가 필요한지 봅니다. 잘 모르시면 ‘아니요’로 봅니다.',
      short: '수업 중 캠퍼스 서버',
    },
    largeDisk: {
      ask: '디스크가 127GB보다 크거나 여러 개 필요합니까?',
      help: '운영 체제와 소프트웨어를 모두 더한 크기입니다. 잘 모르시면 ‘아니요’로 봅니다.',
      short: '큰 디스크',
    },
    students: {
      ask: '학생은 몇 명입니까?',
      help: '학생 수만큼 VM이 필요해 미리 확인합니다. 대략이어도 됩니다. 잘 모르시면 한도는 확인하지 않습니다.',
      short: '학생 수',
    },
    lastDay: {
      ask: '수업의 마지막 날은 언제입니까?',
      help: '수업이 Azure Lab Services 종료일(2027년 6월 28일)을 넘기는지 봅니다. 잘 모르시면 ‘아니요’로 봅니다.',
      short: '수업 마지막 날',
    },
    keepAfterRetirement: {
      ask: '서비스가 종료된 뒤에도 이 이미지를 다른 서비스에서 쓰시겠습니까?',
      help: '예: Azure Virtual Desktop, DevTest Labs. 쓰시려면 옮기기 쉬운 이미지를 추천합니다. 잘 모르시면 ‘아니요’로 봅니다.',
      short: '종료 뒤에도 사용',
    },
    neededBy: {
      ask: '이미지가 언제까지 필요합니까?',
      help: '첫 수업 전에 시험해 볼 시간을 두세요. 잘 모르시면 급하지 않은 것으로 봅니다.',
      short: '필요한 날',
    },
  },
  answers: {
    notSure: '잘 모르겠습니다',
    notAnswered: '답하지 않음',
    yesNo: { yes: '예', no: '아니요' },
    startingPoint: {
      labTemplate: '소프트웨어를 설치해 둔 템플릿 VM',
      nothing: '아직 아무것도 없음',
      physicalImage: '실습실 PC의 이미지나 VHD',
      otherToolImage: 'Configuration Manager 같은 도구로 만든 이미지',
    },
    operatingSystem: { windows11: 'Windows 11', otherWindows: '그 밖의 Windows', linux: 'Linux' },
    students: (count) => `${count.toLocaleString('ko')}명`,
  },
  dayWithWeekday: (date, weekday) => `${date}(${weekday})`,
  faults: {
    empty: () => '아직 답이 비어 있습니다. 답을 적거나 ‘잘 모르겠습니다’를 누르세요.',
    tooLong: ({ longest }) => `너무 깁니다. ${longest}자 안으로 줄여 주세요.`,
    notAChoice: () => '보기 가운데 어느 것인지 알 수 없었습니다. 아래에서 하나를 고르세요.',
    ambiguousWindows: () => 'Windows 11입니까, 다른 Windows입니까? 아래에서 하나를 고르세요.',
    notANumber: () => '몇 명인지 읽지 못했습니다. “30”이나 “서른 명”처럼 적어 주세요.',
    outOfRange: ({ least, most }) =>
      `${least.toLocaleString('ko')}부터 ${most.toLocaleString('ko')}까지의 수로 적어 주세요.`,
    notADay: () => '날짜를 읽지 못했습니다. “3월 2일”처럼 적거나 달력에서 고르세요.',
    dayInThePast: ({ today }) => `이미 지난 날짜입니다. 오늘(${today})이나 그 뒤의 날짜로 답해 주세요.`,
    afterLastDay: ({ lastDay }) => `수업 마지막 날(${lastDay})보다 늦습니다. 그날이나 그 전의 날짜로 답해 주세요.`,
    tooFarAhead: ({ latest }) => `너무 먼 날짜입니다. ${latest}까지의 날짜로 답해 주세요.`,
  },
};
