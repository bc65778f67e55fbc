import type { SaveTexts } from '../../ports/saveTexts.ts';

/** A confirmed save: on its way, ended, usable; and IT's one press. */
export const operation: Pick<SaveTexts, 'operation' | 'done' | 'enable'> = {
  operation: {
    steps: {
      queued: '차례 기다리기',
      stopping: '템플릿 VM 중지',
      saving: '이미지 저장',
      replicating: '복제',
      checkingDisk: '디스크 확인',
      enabling: '사용 설정',
    },
    now: '지금 하는 중',
    waitsForIt: 'IT 부서를 기다리는 중',
    nextInLine: '다음 차례입니다',
    placeInLine: (before) => `앞에 ${before}건이 있습니다`,
    percent: (percent) => `${percent}% 복제됨`,
    usually: (duration) => `보통 ${duration}쯤 걸립니다`,
    changedAt: (moment) => `${moment} 기준`,
    cancelStops: '지금 그만두면 아무것도 저장하지 않습니다.',
    cancelFinishes: 'Azure가 이미 받은 저장은 멈출 수 없습니다. 그만두면 끝난 뒤 사용 설정하지 않고 둡니다.',
    cancelKeeps: '이미지는 이미 저장되었습니다. 그만두면 사용 설정하지 않고 갤러리에 둡니다.',
    cancelRequested: '그만두기로 하셨습니다. Azure가 이미 받은 저장은 끝까지 진행되며, 그 뒤 사용 설정하지 않습니다.',
    cancelled: '저장하기 전에 그만두었습니다. 저장된 것은 없습니다.',
    cancelledButSaved: '그만두었습니다. 이미지는 갤러리에 남아 있고 사용 설정하지 않았습니다.',
    waitingForEnable:
      '이미지를 저장했습니다. 사용 설정은 IT 부서만 할 수 있어 요청해 두었습니다. 버튼 한 번이면 되며, 그때 알려 드립니다.',
    failures: {
      labGone: { what: '랩이 Azure에서 사라졌습니다.', wayOut: '다른 랩을 골라 주세요.' },
      templateGone: { what: '랩에 템플릿 VM이 없습니다.', wayOut: '템플릿이 있는 다른 랩을 골라 주세요.' },
      templateBusy: {
        what: '템플릿 VM이 30분 넘게 다른 작업을 하고 있어 중지하지 못했습니다.',
        wayOut: '랩 포털에서 템플릿 VM이 중지되었는지 보고 다시 시도하세요.',
      },
      templateStartedAgain: {
        what: '그사이 누군가 템플릿 VM을 다시 켰습니다. 열린 작업을 끊지 않으려고 멈추었습니다.',
        wayOut: '함께 쓰는 분이 작업을 마치고 템플릿 VM을 중지하면 다시 시도하세요.',
      },
      rightsWithdrawn: {
        what: '이 템플릿을 저장할 권한이 없어졌습니다.',
        wayOut: '랩과 랩 계획의 ‘Lab Contributor’ 역할을 IT 부서에 부탁하고 다시 시도하세요.',
      },
      galleryDetached: {
        what: '랩 계획에 연결된 갤러리가 바뀌었거나 연결이 끊겼습니다.',
        wayOut: 'IT 부서에 처음 갤러리를 다시 연결해 달라고 부탁하고 다시 시도하세요.',
      },
      nameTaken: {
        what: '그사이 갤러리가 바뀌어 이 이름으로 저장할 수 없습니다.',
        wayOut: '이름을 다시 정해 주세요.',
      },
      stopRefused: {
        what: 'Azure가 템플릿 VM을 중지하라는 요청을 거절했습니다.',
        wayOut: '랩 포털에서 직접 중지하고 다시 시도하세요. 계속되면 IT 부서에 아래 코드를 알려 주세요.',
      },
      saveRefused: {
        what: 'Azure가 저장 요청을 받지 않았습니다. 저장된 것은 없습니다.',
        wayOut: '다시 시도해 보고, 계속되면 IT 부서에 아래 코드를 알려 주세요.',
      },
      saveFailed: {
        what: 'Azure가 저장하다가 실패했습니다.',
        wayOut: '다시 시도해 보고, 계속되면 IT 부서에 아래 코드를 알려 주세요.',
      },
      saveTooSlow: {
        what: '저장이 두 시간이 지나도 끝나지 않았습니다.',
        wayOut: '다시 시도하면 새로 저장하지 않고 계속 지켜봅니다. IT 부서에도 알려 주세요.',
      },
      saveUncertain: {
        what: 'Azure의 답을 받지 못했고, 한 시간이 지나도 이미지가 나타나지 않았습니다.',
        wayOut: '다시 시도하면 처음부터 다시 저장합니다. 걱정되시면 IT 부서에 갤러리를 먼저 확인해 달라고 하세요.',
      },
      replicationFailed: {
        what: '이미지는 저장했지만 랩 계획의 지역으로 복제하지 못했습니다.',
        wayOut: 'IT 부서에 갤러리의 복제 상태와 할당량을 확인해 달라고 부탁하고 다시 시도하세요.',
      },
      replicationTooSlow: {
        what: '이미지는 저장했지만 복제가 여섯 시간이 지나도 끝나지 않았습니다.',
        wayOut: '다시 시도하면 계속 지켜봅니다. IT 부서에 복제 상태를 확인해 달라고 부탁하세요.',
      },
      notListedInTime: {
        what: '이미지는 저장했지만 랩 계획의 이미지 목록에 한 시간 동안 나타나지 않았습니다.',
        wayOut: 'IT 부서에 갤러리 연결과 지역을 확인해 달라고 부탁하고 다시 시도하세요.',
      },
      enableRefused: {
        what: '이미지는 저장했지만 Azure가 사용 설정을 거절했습니다.',
        wayOut: '다시 시도해 보고, 계속되면 IT 부서에 아래 코드를 알려 주세요.',
      },
    },
    azureCode: (code) => `IT 부서용 Azure 코드: ${code}`,
    notListed: {
      tooLarge: {
        what: '디스크가 127GiB보다 커서 Lab Services가 이 이미지를 목록에 보여 주지 않습니다.',
        wayOut: '디스크가 127GiB 이하인 랩을 새로 만들어 설치하고 다시 저장하거나, IT 부서와 의논하세요.',
      },
      severalDisks: {
        what: '디스크가 여러 개여서 Lab Services가 이 이미지를 목록에 보여 주지 않습니다.',
        wayOut: '모든 것을 운영 체제 디스크 하나에 설치하고 다시 저장하거나, IT 부서와 의논하세요.',
      },
    },
    kept: '이미지는 갤러리에 그대로 두고 사용 설정하지 않았습니다. 저장 공간 비용이 듭니다.',
    readMore: '갤러리 안내',
  },
  done: {
    version: (version) => `버전 ${version}`,
    listedTitle: '이미지가 보이는 곳',
    plan: (planName) => `랩 계획 ${planName}에서 새 랩을 만들 때 이미지 목록에 나옵니다.`,
    enabledBy: (name) => `사용 설정: ${name}`,
    makeLabTitle: '이 이미지로 랩 만들기',
    makeLab: [
      '랩 포털에서 위 랩 계획에 새 랩을 만듭니다.',
      '이미지 목록에서 위 이름을 고릅니다. 버전이 아니라 이미지를 고르면 가장 새 버전을 씁니다.',
      '랩을 게시하기 전에 한 번 로그인해 봅니다.',
    ],
    readMore: '갤러리 안내',
  },
  enable: {
    requester: '요청한 분',
    lab: '원본 랩',
    image: '이미지',
    version: '버전',
    plan: '랩 계획',
    effect: '사용 설정하면 이 랩 계획에서 랩을 만드는 모두의 이미지 목록에 나옵니다. 언제든 Azure에서 끌 수 있습니다.',
    enabledBy: (name, moment) => `${name} 님이 ${moment}에 사용 설정했습니다.`,
    enabled: (moment) => `${moment}에 사용 설정된 것을 확인했습니다.`,
    running: '사용 설정하고 있습니다.',
    runningFor: (name) => `${name} 님이 눌러 사용 설정하고 있습니다.`,
    nothingToDo: '이 이미지는 더 이상 사용 설정을 기다리지 않습니다.',
  },
};
