import type { Catalogue } from '../../ports/catalogue.ts';
import { operation } from './operation.ts';

/** From the search for a lab to the usable image. */
export const save: Pick<Catalogue, 'save'> = {
  save: {
    about: (className, labTitle) =>
      [className === undefined ? [] : [`수업: ${className}`], labTitle === undefined ? [] : [`랩: ${labTitle}`]]
        .flat()
        .join(' · '),
    checking: 'Azure에서 확인하고 있습니다. 몇 초 뒤 이 카드가 저절로 바뀝니다.',
    buttons: {
      findLab: '준비된 랩 찾기',
      lookAgain: '다시 찾기',
      showAllLabs: '랩 모두 보기',
      checkAgain: '다시 확인',
      otherLab: '다른 랩',
      save: '이미지 저장 시작',
      cancel: '그만하기',
      takeUpAgain: '이어서 하기',
      saveAgain: '다시 저장하기',
      otherName: '다른 이름으로',
      retry: '다시 시도',
      cancelOperation: '저장 그만하기',
      enable: '이미지 사용 설정',
    },
    titles: {
      labMissing: '먼저 랩이 필요합니다',
      choosingLab: '저장할 랩 고르기',
      preparing: '저장 전 확인',
      preparingForm: '이미지 이름을 정해 주세요',
      draftCancelled: '이미지 저장을 그만둠',
      queued: '저장 차례를 기다리는 중',
      saving: '이미지를 저장하는 중',
      enabling: '이미지를 사용 설정하는 중',
      waitingForEnable: 'IT 부서의 사용 설정을 기다리는 중',
      done: '이미지가 준비되었습니다',
      notListed: '저장되었지만 목록에 나오지 않습니다',
      failed: '이미지 저장이 멈추었습니다',
      failedAfterSave: '저장했지만 아직 쓸 수 없습니다',
      cancelled: '이미지 저장을 그만둠',
      enable: '이미지 사용 설정 요청',
      enabled: '이미지를 사용 설정했습니다',
      nothingToEnable: '이제 하실 일이 없습니다',
    },
    labMissing: {
      intro: '소프트웨어를 설치할 랩을 만들어 주세요. 만드신 뒤에는 이미지 저장을 제가 맡습니다.',
      steps: [
        '랩 포털을 열고 로그인합니다.',
        'IT 부서가 알려 준 랩 계획에 새 랩을 만듭니다.',
        '바탕이 될 Windows나 Linux 이미지를 고르고, ‘템플릿 가상 머신 만들기’를 선택합니다.',
        '템플릿 VM을 시작해 연결하고 소프트웨어를 설치합니다.',
        '개인 파일과 저장된 암호를 지우고 템플릿 VM을 중지합니다.',
        '이 카드로 돌아와 아래 버튼을 누릅니다.',
      ],
      readMore: '템플릿 VM 안내',
      cannotMakeLab: '랩을 만들 수 없으면 IT 부서에 부탁하세요. 랩이 생기면 여기서 이어집니다.',
    },
    labs: {
      intro: '템플릿을 저장할 랩을 고르세요.',
      label: '랩',
      missing: '랩을 하나 고르세요.',
      choose: '이 랩 선택',
      searchLabel: '랩 이름으로 찾기',
      searchError: '랩 이름의 일부를 적으세요.',
      search: '찾기',
      more: (count) => `랩이 ${count.toLocaleString('ko')}개 더 있습니다. 이름의 일부를 적어 찾으세요.`,
      noneFits: '그 이름이 들어간 랩을 찾지 못했습니다.',
      none: '저장하실 수 있는 랩을 찾지 못했습니다.',
      notThere:
        '템플릿 VM이 있고 선생님께 저장 권한이 있는 랩만 보입니다. 방금 만든 랩은 조금 뒤에 다시 찾아보세요. 그래도 없으면 IT 부서에 랩과 랩 계획의 ‘Lab Contributor’ 역할을 부탁하세요.',
    },
    notLookedUp: {
      forbidden: '봇에 Azure를 읽을 권한이 없어 확인하지 못했습니다. IT 부서에 이 내용을 알려 주세요.',
      throttled: 'Azure에 요청이 몰려 확인하지 못했습니다. 1분쯤 뒤에 다시 확인해 주세요.',
      unavailable: 'Azure가 답하지 않아 확인하지 못했습니다. 잠시 뒤에 다시 확인해 주세요.',
      noRights:
        'Teams와 Azure의 디렉터리가 달라 선생님의 권한을 확인할 수 없습니다. 이미지 저장은 IT 부서에 부탁하세요.',
      tooLate: 'Azure의 답이 늦어 기다리기를 멈추었습니다. 다시 확인해 주세요.',
    },
    labGone: '이 랩이 Azure에 없습니다. 그사이 지워졌을 수 있습니다. 다른 랩을 골라 주세요.',
    preflight: {
      failedTitle: '아직 저장할 수 없습니다',
      checks: {
        maySave: {
          passed: '템플릿을 저장할 권한이 있습니다.',
          failed: '이 랩의 템플릿을 저장할 권한이 없습니다.',
          forIt: '랩과 랩 계획이 있는 리소스 그룹에서 선생님께 ‘Lab Contributor’ 역할을 주시면 됩니다.',
        },
        labHasTemplate: {
          passed: '템플릿 VM이 있습니다.',
          failed: '이 랩에는 템플릿 VM이 없어 저장할 것이 없습니다.',
        },
        planHasGallery: {
          passed: '랩 계획에 Azure 컴퓨팅 갤러리(이미지 보관소)가 연결되어 있습니다.',
          failed: '랩 계획에 이미지를 보관할 Azure 컴퓨팅 갤러리가 연결되어 있지 않습니다.',
          forIt:
            '갤러리의 소유자(Owner)가 랩 계획에 갤러리를 연결해야 합니다. Azure Lab Services 서비스 주체에도 갤러리의 소유자 역할이 있어야 합니다.',
        },
        galleryReadable: {
          passed: '갤러리를 읽을 수 있습니다.',
          failed: '봇이 갤러리를 읽을 수 없어 쓰고 있는 이름을 확인하지 못합니다.',
          forIt: '봇의 관리 ID에 갤러리를 읽을 권한을 주시면 됩니다.',
        },
        sameRegion: {
          passed: '랩과 랩 계획, 갤러리의 지역이 맞습니다.',
          notice: '갤러리가 다른 지역에 있습니다. 이미지를 랩 계획의 지역으로 복제하므로 더 오래 걸립니다.',
          failed: '랩과 랩 계획의 지역이 다릅니다. Lab Services는 이런 랩의 템플릿을 저장하지 못합니다.',
          forIt: '랩과 같은 지역의 랩 계획이 필요합니다. 그 랩 계획에 랩을 다시 만들어야 합니다.',
        },
        labIsSettled: {
          passed: '랩에서 진행 중인 작업이 없습니다.',
          failed: '랩에서 다른 작업(게시, 크기 조정 등)이 진행 중입니다.',
        },
        templateIsSettled: {
          passed: '템플릿 VM에서 진행 중인 작업이 없습니다.',
          failed: '템플릿 VM이 시작, 중지, 암호 재설정 같은 작업을 하고 있습니다.',
        },
        templateIsStopped: {
          passed: '템플릿 VM이 중지되어 있습니다.',
          notice: '템플릿 VM이 켜져 있습니다.',
          failed: '템플릿 VM이 켜져 있습니다.',
        },
        noOtherSave: {
          passed: '이 템플릿을 저장하는 다른 작업이 없습니다.',
          failed: '이 템플릿은 지금 저장되고 있습니다.',
        },
      },
      waysOut: {
        tryAgainLater: '끝난 뒤에 ‘다시 확인’을 누르세요.',
        botStopsTemplate: '저장을 시작하면 제가 중지합니다.',
        chooseOtherLab: '다른 랩을 고르세요.',
        makeLabWithTemplate: '다른 랩을 고르거나, 템플릿이 있는 랩을 새로 만드세요.',
      },
      askIt: (what) => `IT 부서에 부탁하세요: ${what}`,
      lookAtThis: '이 내용을 살펴봐 주시면 됩니다.',
      readMore: '자세히',
      diskSize:
        '디스크 크기는 저장한 뒤에야 알 수 있습니다. 127GiB 이하이고 디스크가 하나여야 랩을 만들 때 목록에 나옵니다.',
    },
    form: {
      name: '이미지 이름',
      nameError: '영문자와 숫자, 그 사이의 점(.), 밑줄(_), 붙임표(-)만 80자까지 쓸 수 있습니다.',
      space: '띄어쓰기',
      as: '저장 방식',
      asError: '하나를 고르세요.',
      newImage: '새 이미지',
      newVersion: '이미 있는 이미지의 새 버전',
      existing: (names) => `새 버전을 만들 수 있는 이미지: ${names}`,
      existingMore: (names, more) => `새 버전을 만들 수 있는 이미지: ${names} 외 ${more}개`,
      description: '설명(없어도 됩니다)',
      descriptionError: (longest) => `${longest}자 안으로 적으세요.`,
      understoodLabel: '함께 전해지는 내용',
      understood:
        '템플릿의 사용자 프로필에 있는 파일, 저장된 암호, 브라우저 로그인, 라이선스 키, 시험 자료가 이 이미지를 쓰는 모두에게 간다는 것을 이해했습니다.',
      understoodError: '이해하셨으면 표시해 주세요. 지울 것이 있으면 템플릿에서 먼저 지우세요.',
      whatHappens: '저장을 시작하면',
      stopsTemplate: '템플릿 VM을 중지합니다. 함께 작업하는 분의 열린 작업이 끊기고 저장하지 않은 내용은 사라집니다.',
      duration: '저장에 약 10분, 그 뒤 복제에 시간이 더 걸립니다. 기다리지 않으셔도 알려 드립니다.',
      costs: '갤러리 저장 공간 비용이 듭니다. 복제본 수와 지역 수만큼 늘어납니다.',
      enabledByBot: '끝나면 랩 계획에서 사용 설정합니다.',
      enabledByIt: '끝나면 IT 부서가 버튼을 한 번 눌러 랩 계획에서 사용 설정해야 할 수 있습니다.',
    },
    formFaults: {
      nameEmpty: () => '이미지 이름이 비어 있습니다.',
      nameTooLong: ({ longest }) => `이미지 이름이 너무 깁니다. ${longest}자 안으로 줄여 주세요.`,
      nameCharacters: ({ wrong }) =>
        `이미지 이름에 쓸 수 없는 글자가 있습니다(${wrong}). 영문자, 숫자, 점(.), 밑줄(_), 붙임표(-)만 쓸 수 있습니다.`,
      nameEnds: () => '이미지 이름은 영문자나 숫자로 시작하고 끝나야 합니다.',
      nameTaken: ({ suggested }) => `같은 이름의 이미지가 이미 있습니다. 다른 이름을 적어 주세요(예: ${suggested}).`,
      noSuchImage: () => '그런 이름의 이미지가 없습니다. 새 버전을 만들 이미지의 이름을 그대로 적어 주세요.',
      imageIsGeneralized: () =>
        '그 이미지는 일반화된 이미지입니다. 템플릿은 특수화된 이미지로만 저장되므로 새 이름을 적어 주세요.',
      descriptionTooLong: ({ longest }) => `설명이 너무 깁니다. ${longest}자 안으로 줄여 주세요.`,
      tickMissing: () => '이미지를 쓰는 모두에게 무엇이 전해지는지 읽고 표시해 주세요.',
    },
    ...operation,
    draftCancelled: '이미지 저장을 그만두었습니다. 언제든 이어서 하실 수 있습니다.',
  },
};
