import type { OperatingSystemType } from '../models.ts';

/** What a publisher offers, in several variants. */
export interface Offer {
  readonly publisher: string;
  readonly author: string;
  readonly offer: string;
  readonly title: string;
  readonly system: OperatingSystemType;
  readonly skus: readonly string[];
}

const editions = ['', '-gen2'];
const feature = ['pro', 'ent', 'pron', 'entn', 'avd'];

function each(bases: readonly string[], endings: readonly string[]): readonly string[] {
  return bases.flatMap((base) => endings.map((ending) => `${base}${ending}`));
}

const microsoft = { author: 'Microsoft', system: 'Windows' } as const;
const linux = { system: 'Linux' } as const;

/** Enough offers to make the list of images as long as the real one feels. */
export const offers: readonly Offer[] = [
  {
    ...microsoft,
    publisher: 'MicrosoftWindowsDesktop',
    offer: 'windows-11',
    title: 'Windows 11',
    skus: each(['win11-21h2-', 'win11-22h2-', 'win11-23h2-', 'win11-24h2-', 'win11-25h2-'], feature),
  },
  {
    ...microsoft,
    publisher: 'MicrosoftWindowsDesktop',
    offer: 'Windows-10',
    title: 'Windows 10',
    skus: each(['win10-21h2-', 'win10-22h2-'], [...feature, 'pro-g2', 'ent-g2', 'pron-g2', 'entn-g2']),
  },
  {
    ...microsoft,
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    title: 'Windows Server',
    skus: each(
      ['2016-datacenter', '2019-datacenter', '2022-datacenter', '2022-datacenter-azure-edition', '2025-datacenter'],
      ['', '-smalldisk', '-core', '-core-smalldisk', '-gensecond', '-core-gensecond'],
    ),
  },
  {
    ...microsoft,
    publisher: 'MicrosoftVisualStudio',
    offer: 'visualstudio2022',
    title: 'Visual Studio 2022',
    skus: each(
      ['vs-2022-comm-latest', 'vs-2022-pro-latest', 'vs-2022-ent-latest'],
      ['-ws2022', '-win11-n', '-win11-n-gen2'],
    ),
  },
  {
    ...microsoft,
    publisher: 'MicrosoftVisualStudio',
    offer: 'visualstudio2019latest',
    title: 'Visual Studio 2019',
    skus: each(['vs-2019-comm-latest', 'vs-2019-ent-latest'], ['-ws2019', '-ws2022', '-win10-n']),
  },
  {
    ...microsoft,
    publisher: 'MicrosoftSQLServer',
    offer: 'sql2022-ws2022',
    title: 'SQL Server 2022 on Windows Server 2022',
    skus: each(['sqldev', 'standard', 'enterprise', 'web'], editions),
  },
  {
    ...microsoft,
    publisher: 'MicrosoftSQLServer',
    offer: 'sql2019-ws2019',
    title: 'SQL Server 2019 on Windows Server 2019',
    skus: each(['sqldev', 'standard', 'enterprise', 'web'], editions),
  },
  {
    ...microsoft,
    publisher: 'microsoft-dsvm',
    offer: 'dsvm-win-2022',
    title: 'Data Science Virtual Machine, Windows 2022',
    skus: each(['winserver-2022'], editions),
  },
  {
    ...linux,
    publisher: 'microsoft-dsvm',
    author: 'Microsoft',
    offer: 'ubuntu-2204',
    title: 'Data Science Virtual Machine, Ubuntu 22.04',
    skus: each(['2204'], editions),
  },
  {
    ...linux,
    publisher: 'canonical',
    author: 'Canonical',
    offer: '0001-com-ubuntu-server-jammy',
    title: 'Ubuntu Server 22.04 LTS',
    skus: each(['22_04-lts', '22_04-daily-lts', '22_04-minimal'], ['', '-gen2', '-arm64', '-cvm']),
  },
  {
    ...linux,
    publisher: 'canonical',
    author: 'Canonical',
    offer: 'ubuntu-24_04-lts',
    title: 'Ubuntu Server 24.04 LTS',
    skus: each(['server', 'minimal', 'server-daily', 'ubuntu-pro'], ['', '-gen1', '-arm64', '-cvm']),
  },
  {
    ...linux,
    publisher: 'canonical',
    author: 'Canonical',
    offer: '0001-com-ubuntu-server-focal',
    title: 'Ubuntu Server 20.04 LTS',
    skus: each(['20_04-lts', '20_04-daily-lts', '20_04-minimal'], ['', '-gen2', '-arm64', '-cvm']),
  },
  {
    ...linux,
    publisher: 'RedHat',
    author: 'Red Hat',
    offer: 'RHEL',
    title: 'Red Hat Enterprise Linux',
    skus: each(
      ['8_6', '8_8', '8_10', '9_0', '9_2', '9_4', '9_5', '10_0'],
      ['', '-gen2', '-lvm', '-lvm-gen2', '-raw', '-arm64'],
    ),
  },
  {
    ...linux,
    publisher: 'Debian',
    author: 'Debian',
    offer: 'debian-12',
    title: 'Debian 12',
    skus: each(['12', '12-backports', '12-daily'], ['', '-gen2', '-arm64']),
  },
  {
    ...linux,
    publisher: 'Debian',
    author: 'Debian',
    offer: 'debian-11',
    title: 'Debian 11',
    skus: each(['11', '11-backports', '11-daily'], ['', '-gen2', '-arm64']),
  },
  {
    ...linux,
    publisher: 'SUSE',
    author: 'SUSE',
    offer: 'sles-15-sp6',
    title: 'SUSE Linux Enterprise Server 15 SP6',
    skus: each(['gen1', 'gen2', 'byos'], ['', '-basic', '-hpc', '-chost']),
  },
  {
    ...linux,
    publisher: 'almalinux',
    author: 'AlmaLinux',
    offer: 'almalinux-x86_64',
    title: 'AlmaLinux',
    skus: each(['8', '9', '10'], ['-gen1', '-gen2', '-hpc']),
  },
  {
    ...linux,
    publisher: 'resf',
    author: 'Rocky Enterprise Software Foundation',
    offer: 'rockylinux-x86_64',
    title: 'Rocky Linux',
    skus: each(['8', '9', '10'], ['-base', '-lvm', '-base-gen1']),
  },
  {
    ...linux,
    publisher: 'Oracle',
    author: 'Oracle',
    offer: 'Oracle-Linux',
    title: 'Oracle Linux',
    skus: each(['ol86', 'ol88', 'ol810', 'ol92', 'ol94', 'ol95'], ['-lvm', '-lvm-gen2', '-arm64-lvm']),
  },
  {
    ...linux,
    publisher: 'kali-linux',
    author: 'Kali Linux',
    offer: 'kali',
    title: 'Kali Linux',
    skus: ['kali-2024-4', 'kali-2025-1', 'kali-2025-2', 'kali-2025-3'],
  },
  {
    ...linux,
    publisher: 'bitnami',
    author: 'Bitnami by VMware',
    offer: 'wordpress',
    title: 'WordPress',
    skus: ['4-4', '5-0', '6-0'],
  },
];
