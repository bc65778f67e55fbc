import type { ImageReference, Lab, Template } from '../models.ts';
import { people } from './people.ts';
import { planIds } from './plans.ts';

const day = 86_400_000;

const windows11: ImageReference = {
  publisher: 'MicrosoftWindowsDesktop',
  offer: 'windows-11',
  sku: 'win11-23h2-pro',
  version: 'latest',
};
const ubuntu: ImageReference = {
  publisher: 'canonical',
  offer: '0001-com-ubuntu-server-jammy',
  sku: '22_04-lts-gen2',
  version: 'latest',
};

/** The base of a Windows lab and of a Linux lab. */
export const systems = {
  windows: {
    operatingSystem: 'Windows',
    generation: 'V2',
    imageReference: windows11,
    skuName: 'Classic_Fsv2_2_4GB_128_S_SSD',
    adminUsername: 'labadmin',
  },
  linux: {
    operatingSystem: 'Linux',
    generation: 'V2',
    imageReference: ubuntu,
    skuName: 'Classic_Dsv4_2_8GB_128_P_SSD',
    adminUsername: 'student',
  },
} as const;

/** A stopped template whose save works. GiB. */
export function template(size: number, others: Partial<Template> = {}): Template {
  return { state: 'Stopped', disks: { operatingSystem: size, data: [] }, replication: 'completes', ...others };
}

type LabSeed = Pick<Lab, 'title' | 'description'> & { readonly system: keyof typeof systems } & Partial<Lab>;

/** A lab of a plan, in the plan's resource group. */
function labId(plan: string, name: string): string {
  return `${plan.slice(0, plan.indexOf('/labPlans/'))}/labs/${name}`;
}

/** Ids of the labs. */
export const labIds = {
  cad: labId(planIds.engineering, 'lab-cad'),
  plc: labId(planIds.engineering, 'lab-plc'),
  thermo: labId(planIds.engineering, 'lab-thermo'),
  signals: labId(planIds.engineering, 'lab-signals'),
  robotics: labId(planIds.engineering, 'lab-robotics'),
  database: labId(planIds.science, 'lab-database'),
  operatingSystems: labId(planIds.science, 'lab-operating-systems'),
  bioinformatics: labId(planIds.science, 'lab-bioinformatics'),
  statistics: labId(planIds.science, 'lab-statistics'),
  bigData: labId(planIds.science, 'lab-big-data'),
  publishing: labId(planIds.science, 'lab-computer-architecture'),
  scaling: labId(planIds.science, 'lab-physics'),
  volume: labId(planIds.science, 'lab-genome'),
  cyber: labId(planIds.security, 'lab-cyber-range'),
  forensics: labId(planIds.security, 'lab-forensics'),
  syncing: labId(planIds.security, 'lab-cryptography'),
  globalDatabase: labId(planIds.global, 'lab-database-systems'),
  dataScience: labId(planIds.global, 'lab-data-science'),
  video: labId(planIds.media, 'lab-video'),
} as const;

const seeds: Readonly<Record<keyof typeof labIds, LabSeed>> = {
  cad: { system: 'windows', title: 'CAD 설계 실습', description: 'AutoCAD 2026, Fusion 360', template: template(127) },
  plc: {
    system: 'windows',
    title: 'PLC 제어 실습',
    description: 'GX Works3',
    state: 'Published',
    template: template(127, { state: 'Running' }),
  },
  thermo: { system: 'windows', title: '열유체 해석 (ANSYS)', description: 'ANSYS Fluent', template: template(148) },
  signals: {
    system: 'windows',
    title: '신호 및 시스템',
    description: 'MATLAB, 템플릿 없이 만든 랩',
    state: 'Published',
  },
  robotics: { system: 'linux', title: 'Robotics with ROS 2', description: 'ROS 2, Gazebo', template: template(64) },
  database: {
    system: 'linux',
    title: '데이터베이스 개론',
    description: 'PostgreSQL 16, pgAdmin',
    template: template(30),
  },
  operatingSystems: {
    system: 'linux',
    title: '운영체제 실습',
    description: 'QEMU, GDB, Linux 커널 소스',
    state: 'Published',
    template: template(30, { state: 'Running' }),
  },
  bioinformatics: {
    system: 'linux',
    title: 'Bioinformatics with R',
    description: 'R, Bioconductor',
    template: template(64),
  },
  statistics: {
    system: 'linux',
    title: '통계계산',
    description: 'R, JAGS, Stan',
    template: template(30, { replication: 'fails' }),
  },
  bigData: {
    system: 'linux',
    title: '빅데이터 처리 실습',
    description: 'Hadoop, Spark, 데이터 디스크 두 개',
    template: template(64, { disks: { operatingSystem: 64, data: [256, 256] } }),
  },
  publishing: {
    system: 'linux',
    title: '컴퓨터 구조',
    description: 'Verilator, GTKWave',
    state: 'Publishing',
    template: template(30),
  },
  scaling: {
    system: 'linux',
    title: '전산물리 실습',
    description: 'Python, SciPy',
    state: 'Scaling',
    template: template(30),
  },
  volume: { system: 'linux', title: '유전체 분석', description: '유전체 데이터 포함', template: template(148) },
  cyber: {
    system: 'linux',
    title: 'Cyber range 101',
    description: 'Kali Linux tools, a vulnerable web shop',
    template: template(64, { state: 'Running' }),
  },
  forensics: {
    system: 'windows',
    title: '디지털 포렌식',
    description: 'Autopsy, FTK Imager',
    location: 'koreacentral',
    template: template(127),
  },
  syncing: {
    system: 'linux',
    title: 'Applied cryptography',
    description: 'SageMath',
    state: 'Syncing',
    template: template(30),
  },
  globalDatabase: {
    system: 'linux',
    title: 'Database Systems',
    description: 'PostgreSQL, MongoDB, DBeaver',
    template: template(64),
  },
  dataScience: {
    system: 'linux',
    title: 'Introduction to Data Science',
    description: 'JupyterLab, pandas',
    state: 'Published',
    template: template(64),
  },
  video: { system: 'windows', title: '영상 편집 실습', description: 'DaVinci Resolve', template: template(127) },
};

const regionOfGroup: readonly (readonly [string, string])[] = [
  [planIds.security, 'koreasouth'],
  [planIds.global, 'eastus'],
];

/** The region of a plan of the university. */
export function regionOf(planId: string): string {
  return regionOfGroup.find(([id]) => id === planId)?.[1] ?? 'koreacentral';
}

/** This term's labs. */
export function labs(now: number): readonly Lab[] {
  return Object.entries(seeds).map(([key, { system, ...seed }], at) => {
    const id = labIds[key as keyof typeof labIds];
    const labPlanId = planOf(id);
    return {
      ...systems[system],
      id,
      labPlanId,
      location: regionOf(labPlanId),
      capacity: 24 + (at % 4) * 8,
      state: 'Draft',
      provisioningState: 'Succeeded',
      createdBy: people.eunji.address,
      createdAt: now - (60 - at) * day,
      ...seed,
    };
  });
}

function planOf(id: string): string {
  const group = id.slice(0, id.indexOf('/labs/'));
  return Object.values(planIds).find((planId) => planId.startsWith(`${group}/`)) ?? '';
}
