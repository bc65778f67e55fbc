import type { Catalogue } from '../../ports/catalogue.ts';

/** Greeting, help, commands, lists and notices. */
export const conversation: Pick<
  Catalogue,
  'buttons' | 'greeting' | 'help' | 'commands' | 'status' | 'language' | 'notices' | 'messages' | 'summaries'
> = {
  buttons: {
    start: '새 이미지 시작',
    startOver: '처음부터 다시',
    resume: '이어서 하기',
    show: '보기',
    help: '도움말',
    status: '진행 상황',
    next: '다음',
    back: '이전 질문',
    cancel: '그만하기',
    accept: '이 방법의 순서 보기',
    acceptSave: '이미지 저장 준비하기',
    otherWays: '다른 방법 비교',
    choose: (approachName) => `‘${approachName}’ 선택`,
    changeAnswers: '답 바꾸기',
    changeThisAnswer: '이 질문으로 가기',
  },
  greeting: {
    title: '수업용 이미지 준비를 도와드립니다',
    what: '이미지는 학생 VM(가상 머신)의 원본 디스크이며, 수업에 쓸 소프트웨어를 담아 둡니다. Azure Lab Services에는 이미지를 만드는 방법이 세 가지 있습니다.',
    how: '몇 가지 쉬운 질문에 답하시면 알맞은 방법과 그 이유를 알려 드립니다. 버튼을 누르거나 글로 답하세요.',
    privacy: (retention) =>
      `이름과 Teams ID, 답하신 내용을 저장하며 마지막으로 바뀐 날부터 ${retention} 뒤에 지웁니다. 본인만 볼 수 있고, IT 부서에 요청을 보내시면 담당자도 봅니다.`,
  },
  help: {
    title: '이렇게 말씀하세요',
    intro: '아래 말을 입력하거나 버튼을 누르세요.',
    notUnderstood: (typed) => `“${typed}”, 이 말은 알아듣지 못했습니다.`,
    answering: '질문에는 “리눅스”, “30명”, “3월 2일”, “잘 모르겠습니다”처럼 글로 답하셔도 됩니다.',
  },
  commands: {
    newImage: { typed: '새 이미지', does: '새 이미지에 대한 질문을 시작합니다.' },
    startOver: { typed: '처음부터 다시', does: '하던 질문을 두고 새로 시작합니다. 앞의 답은 남습니다.' },
    status: { typed: '상태', does: '진행 중인 것과 추천받은 것을 보여 드립니다.' },
    resume: { typed: '계속', does: '멈춘 질문부터 이어서 합니다.' },
    back: { typed: '뒤로', does: '이전 질문으로 돌아갑니다.' },
    cancel: { typed: '취소', does: '지금 하던 질문을 그만둡니다.' },
    language: { typed: '언어', does: '언어를 바꿉니다. Change the language.' },
    help: { typed: '도움말', does: '이 안내를 보여 드립니다.' },
  },
  status: {
    title: '진행 상황',
    nothing: '아직 시작한 것이 없습니다. 새 이미지를 시작해 보세요.',
    unnamedClass: '이름을 정하지 않은 수업',
    open: (position, total) => `질문 ${position}/${total}에서 멈춤`,
    recommended: (approachName) => `추천: ${approachName}`,
    accepted: (approachName) => `정한 방법: ${approachName}`,
    cancelled: '그만둠',
    changed: (state, day) => `${state} · ${day}`,
    more: (count) => `이전 기록이 ${count}건 더 있습니다.`,
  },
  language: {
    title: '언어를 고르세요',
    hint: '앞으로 이 언어로 말씀드립니다.',
  },
  notices: {
    nothingToCancel: '지금은 그만둘 것이 없습니다.',
    nothingToGoBackTo: '첫 질문이어서 더 돌아갈 곳이 없습니다.',
    nothingToResume: '이어서 할 것이 없습니다. 새 이미지를 시작하세요.',
    labReminder: (className) =>
      className === undefined
        ? '이미지를 저장할 랩을 만드셨습니까? 만드셨으면 카드를 열어 이어서 하세요.'
        : `“${className}” 이미지를 저장할 랩을 만드셨습니까? 만드셨으면 카드를 열어 이어서 하세요.`,
    term: {
      generalized:
        '일반화된(범용) 이미지는 컴퓨터 이름이나 사용자 계정처럼 그 컴퓨터만의 정보를 지운 이미지이며, 여기서 만든 VM은 저마다 새 컴퓨터가 됩니다.',
      specialized:
        '특수화된 이미지는 소프트웨어와 사용자 계정까지 그대로 담은 이미지이며, 여기서 만든 VM은 모두 같은 컴퓨터의 복사본입니다.',
      labPlan: '랩 계획은 IT 부서가 관리하는 설정이며, 어느 지역에서 어떤 이미지로 랩을 만들 수 있는지를 정합니다.',
      labAccount: '랩 계정은 랩 계획이 나오기 전에 쓰던 것이며, 지금은 랩 계획이 그 자리를 대신합니다.',
      gallery: 'Azure 컴퓨팅 갤러리(공유 이미지 갤러리)는 이미지를 버전별로 보관해 여러 랩에서 쓰게 하는 곳입니다.',
      templateVm:
        '템플릿 VM은 학생 VM의 원본이 되는 랩의 가상 머신이며, 여기에 소프트웨어를 설치하고 게시하면 학생 VM에 그대로 담깁니다.',
    },
    welcome: '도움이 되었다면 다행입니다. 더 필요하신 것이 있으면 언제든 말씀해 주세요.',
    languageChosen: '이제 한국어로 말씀드립니다.',
    noTextUnderstood: '글로 된 메시지만 읽을 수 있습니다. 글로 적거나 버튼을 누르세요.',
  },
  messages: {
    notYourCard: '다른 분의 카드입니다. 저와의 개인 채팅에서 직접 시작해 주세요.',
    outdated: '그사이 내용이 바뀌었습니다. 지금 카드를 확인해 주세요.',
    unknownButton: '더 이상 쓰지 않는 버튼입니다. ‘도움말’이라고 입력하면 할 수 있는 일을 보여 드립니다.',
    somethingWentWrong: (errorId) =>
      `문제가 생겨 처리하지 못했습니다. 답하신 내용은 그대로 있습니다. 잠시 뒤에 다시 해 보시고, 계속되면 IT 부서에 이 번호를 알려 주세요: ${errorId}`,
    noSchoolAccount: '학교 계정으로 로그인한 분께만 답해 드립니다. 학교 계정으로 Teams에 로그인한 뒤 다시 눌러 주세요.',
    wrongTenant: '이 봇은 다른 기관에서 운영하고 있어 도와드릴 수 없습니다.',
    personalChatOnly: (link) => `개인 채팅에서만 도와드립니다. [개인 채팅 열기](${link})`,
    mayNotEnable: '이미지를 사용하도록 설정할 수 있는 사람은 지정된 IT 담당자뿐입니다. 바뀐 것은 없습니다.',
  },
  summaries: {
    greeting: '수업용 이미지 준비를 도와드립니다',
    help: '도움말',
    recommendation: (approachName) => `추천하는 방법: ${approachName}`,
    steps: (approachName) => `진행 순서: ${approachName}`,
    cancelled: '질문을 그만두었습니다',
    movedBelow: '아래 카드로 이어집니다',
    unfinished: '아직 끝나지 않은 질문이 있습니다',
    status: (count) => (count === 0 ? '진행 중인 것이 없습니다' : `진행 상황 ${count}건`),
    language: '언어를 고르세요',
    save: (subject, state) => `${subject}: ${state}`,
  },
};
