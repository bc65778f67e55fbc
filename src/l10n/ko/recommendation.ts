import type { Catalogue } from '../../ports/catalogue.ts';

/** The recommendation: what, why, what to know, what else, and the steps. */
export const recommendation: Pick<
  Catalogue,
  'approaches' | 'imageTypes' | 'recommendation' | 'reasons' | 'conflicts' | 'warnings' | 'gains' | 'losses' | 'steps'
> = {
  approaches: {
    templateVm: {
      name: '템플릿 VM에서 저장',
      meaning: '랩의 템플릿 VM(학생 VM의 원본)에 소프트웨어를 설치하고 그대로 이미지로 저장합니다.',
    },
    azureVm: {
      name: 'Azure VM에서 가져오기',
      meaning: '랩 밖에서 Azure VM을 따로 만들어 설정한 다음 이미지로 저장합니다.',
    },
    vhd: {
      name: '실습실 VHD에서 가져오기',
      meaning: '캠퍼스에서 만든 VHD(가상 디스크 파일)를 Azure에 올려 이미지로 만듭니다.',
    },
  },
  imageTypes: {
    specialized: { name: '특수화된 이미지', meaning: '설치한 프로그램과 사용자 설정이 그대로 남습니다.' },
    generalized: {
      name: '일반화된 이미지',
      meaning: '컴퓨터 고유 정보와 사용자 설정을 지워, 새 컴퓨터처럼 시작합니다.',
    },
  },
  recommendation: {
    recommended: '추천하는 방법',
    decided: '정한 방법',
    chosenInstead: (recommendedName) => `직접 고르신 방법입니다. 추천은 ‘${recommendedName}’입니다.`,
    forClass: (className) => `수업: ${className}`,
    imageType: '이미지 종류',
    doneByTitle: '하는 사람',
    doneBy: { educatorOrIt: '선생님 또는 IT 부서', it: 'IT 부서' },
    durationTitle: '걸리는 시간',
    duration: {
      tenMinutesAndReplication: '저장 약 10분, 그 뒤 복제 시간',
      days: '며칠(사람이 직접 하는 일이 있습니다)',
    },
    why: '추천하는 이유',
    whyRecommended: (approachName) => `추천한 이유: ${approachName}`,
    conflicts: '함께 이루기 어려운 점',
    warnings: '미리 알아 두세요',
    assumptions: (shortNames) => `‘잘 모르겠습니다’라고 하신 것은 ‘아니요’나 ‘모름’으로 보았습니다: ${shortNames}`,
    readMore: '자세히',
    stepsTitle: '진행 순서',
    stepBy: { educator: '선생님', educatorOrIt: '선생님 또는 IT', it: 'IT', bot: '봇' },
    pageFor: { windows: '자세한 순서(Windows)', linux: '자세한 순서(Linux)' },
    gains: '좋은 점',
    losses: '아쉬운 점',
    isRecommended: '처음에 추천한 방법입니다.',
    changeIntro: '다시 답할 질문을 고르세요. 나머지 답은 그대로 둡니다.',
    changeLabel: '질문',
  },
  reasons: {
    imageExists: '실습실 PC의 이미지가 이미 있어, 다시 만들지 않고 올릴 수 있습니다.',
    imageMadeByOtherTool: '다른 도구로 만든 이미지가 이미 있어, 다시 설치하지 않고 올릴 수 있습니다.',
    installersOnCampus: '설치 파일이 캠퍼스에만 있거나 너무 커서, 캠퍼스에서 이미지를 만드는 편이 빠릅니다.',
    uniqueIdentityNeedsGeneralized: '학생 VM이 저마다 다른 컴퓨터가 되려면 일반화된 이미지가 필요합니다.',
    migrationWantsGeneralized: '서비스가 종료된 뒤 다른 서비스로 옮기려면 일반화된 이미지가 알맞습니다.',
    advancedSetupNeedsVm: 'VM 확장, 부팅 진단, 직렬 콘솔은 Azure VM에서만 쓸 수 있습니다.',
    softwareAlreadyOnTemplate: '필요한 소프트웨어가 이미 랩의 템플릿 VM에 있습니다.',
    simplestIsEnough: '더 복잡한 방법이 필요한 조건이 없어, 가장 간단한 방법으로 충분합니다.',
  },
  conflicts: {
    windows11IsGeneration2: {
      name: 'Windows 11과 1세대 이미지',
      meaning: '밖에서 가져오는 이미지는 1세대여야 하는데 Windows 11은 2세대만 됩니다. 어떻게 할지 IT 부서가 정합니다.',
    },
    softwareInstalledAgain: {
      name: '소프트웨어 다시 설치',
      meaning: '이미 설치해 둔 것은 이 방법으로 옮겨지지 않아 다시 설치해야 합니다.',
    },
    vhdHasNoAdvancedSetup: {
      name: 'VHD와 고급 설정 기능',
      meaning: '캠퍼스에서 만드는 VHD에는 VM 확장과 직렬 콘솔을 쓸 수 없습니다. 무엇이 먼저인지 IT 부서가 정합니다.',
    },
    templateIsAlwaysSpecialized: {
      name: '템플릿 VM과 일반화된 이미지',
      meaning: '템플릿 VM에서 저장하면 항상 특수화된 이미지가 되는데, 필요하신 것은 일반화된 이미지입니다.',
    },
  },
  warnings: {
    campusServerNeedsNetwork: () =>
      '캠퍼스 서버에 접속하려면 랩 계획(랩의 공통 설정)에 전용 네트워크가 필요합니다. IT 부서에 확인하세요.',
    largeDiskIsHidden: () =>
      '127GB를 넘거나 디스크가 여러 개인 이미지는 랩을 만들 때 목록에 나오지 않습니다. 먼저 줄이세요.',
    coreLimit: ({ students }) =>
      `VM이 ${students.toLocaleString('ko')}대 필요합니다. 코어 한도가 모자라면 늘리는 데 시간이 걸리니 IT 부서에 미리 알리세요.`,
    neededBySoon: ({ neededBy }) => `${neededBy}까지 시간이 많지 않습니다. 바로 시작하고 IT 부서에도 알리세요.`,
    outlivesService: ({ until }) =>
      `말씀하신 일정은 ${until}까지인데 Azure Lab Services는 2027년 6월 28일에 종료됩니다. 이미지는 Azure 컴퓨팅 갤러리(이미지 보관소)에 남지만, 그 뒤 수업에는 다른 서비스가 필요합니다.`,
    serviceHasEnded: () =>
      'Azure Lab Services는 2027년 6월 28일에 종료되어 새 랩을 만들 수 없습니다. 다른 서비스를 IT 부서와 의논하세요.',
    sameCredentials: () =>
      '이 이미지로 랩을 만들 때는 원본 VM과 같은 사용자 이름과 암호를 넣으세요. 다르면 로그인할 수 없습니다. 암호는 그다음에 바꾸세요.',
    uniqueIdentityNeedsLabWithoutTemplate: () =>
      '랩도 템플릿 없이 만들어야 합니다. 템플릿이 있으면 모든 VM의 식별자(SID)가 같아집니다.',
  },
  gains: {
    simplest: '가장 간단합니다.',
    noItNeeded: 'IT 부서 없이 직접 하실 수 있습니다.',
    keepsInstalledSoftware: '이미 설치한 소프트웨어를 그대로 씁니다.',
    canGeneralize: '일반화된 이미지도 만들 수 있습니다.',
    hasAdvancedSetup: 'VM 확장, 부팅 진단, 직렬 콘솔을 쓸 수 있습니다.',
    usesExistingImage: '이미 있는 이미지를 씁니다.',
    reachesCampusFiles: '캠퍼스에 있는 큰 파일을 바로 씁니다.',
  },
  losses: {
    cannotGeneralize: '일반화된 이미지는 만들 수 없습니다.',
    softwareInstalledAgain: '소프트웨어를 다시 설치해야 합니다.',
    installersMustBeCopied: '설치 파일을 Azure로 복사해야 합니다.',
    noAdvancedSetup: 'VM 확장, 부팅 진단, 직렬 콘솔을 쓸 수 없습니다.',
    needsIt: 'IT 부서의 손이 필요합니다.',
    mostAdvanced: '세 방법 가운데 가장 어렵습니다.',
    windows11IsGeneration2: 'Windows 11은 1세대 이미지로 만들 수 없습니다.',
  },
  steps: {
    openLab: '랩을 만들거나, 소프트웨어를 설치해 둔 랩을 엽니다.',
    installOnTemplate:
      '템플릿 VM에 소프트웨어를 설치하고 개인 파일과 저장된 암호를 지웁니다. 이미지를 쓰는 모두에게 보입니다.',
    stopTemplate: '템플릿 VM을 중지합니다.',
    saveToGallery: '이미지를 Azure 컴퓨팅 갤러리(이미지 보관소)에 저장합니다.',
    enableImage: '랩 계획에서 이미지를 사용하도록 켭니다. 켜기 전에는 목록에 나오지 않습니다.',
    tellIt: 'IT 부서에 이 추천과 필요한 소프트웨어를 알립니다.',
    createVm: 'Marketplace 이미지로 Azure VM을 만듭니다.',
    installOnVm: 'VM에 연결해 소프트웨어를 설치합니다.',
    createVhd: '캠퍼스의 컴퓨터에서 Hyper-V로 VM을 만듭니다(1세대, 127GB 이하의 고정 크기 VHD 하나).',
    prepareImage: '가지고 있는 이미지를 Azure에 맞게 준비합니다(1세대, 127GB 이하의 고정 크기 VHD 하나).',
    installOnVhd: 'Hyper-V VM에 연결해 소프트웨어를 설치합니다.',
    prepareVhd: '자세한 순서를 따라 VM을 Azure에 맞게 준비합니다(네트워크, 원격 로그인, 디스크 암호화 해제).',
    generalizeWindows: 'sysprep으로 일반화합니다(컴퓨터 고유 정보를 지웁니다).',
    generalizeLinux: 'waagent로 일반화합니다(컴퓨터 고유 정보를 지웁니다).',
    generalizeEither: 'sysprep(Windows)이나 waagent(Linux)로 일반화합니다(컴퓨터 고유 정보를 지웁니다).',
    saveVmToGallery: 'Azure 컴퓨팅 갤러리(이미지 보관소)에 이미지 정의와 버전을 만들어 저장합니다.',
    uploadVhd: 'VHD를 올려 관리 디스크를 만듭니다.',
    saveDiskToGallery: '관리 디스크에서 Azure 컴퓨팅 갤러리(이미지 보관소)에 이미지 정의와 버전을 만듭니다.',
    replicateImage: '랩 계획이 있는 지역으로 이미지를 복제합니다.',
    createLab: '이 이미지로 새 랩을 만들고 로그인해 봅니다.',
  },
};
