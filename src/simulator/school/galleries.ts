import type { Gallery, ImageDefinition, ImageVersion } from '../models.ts';
import { people } from './people.ts';
import { galleryIds } from './plans.ts';

const day = 86_400_000;

/** The galleries of the university. */
export function galleries(now: number): readonly Gallery[] {
  const origin = { createdBy: people.seoyeon.address, createdAt: now - 380 * day };
  return [
    { ...origin, id: galleryIds.shared, location: 'koreacentral', description: '전산원 공용 이미지 갤러리' },
    { ...origin, id: galleryIds.science, location: 'koreacentral', description: '자연과학대학 이미지 갤러리' },
    { ...origin, id: galleryIds.global, location: 'eastus', description: 'Images of the online programmes' },
  ];
}

interface ImageSeed {
  readonly gallery: string;
  readonly name: string;
  readonly system: ImageDefinition['operatingSystem'];
  readonly state: ImageDefinition['operatingSystemState'];
  readonly description: string;
  readonly location: string;
  readonly versions: readonly string[];
  readonly diskSize: number;
  /** Days before now. */
  readonly age: number;
}

const seeds: readonly ImageSeed[] = [
  {
    gallery: galleryIds.shared,
    name: 'win11-autocad-2026',
    system: 'Windows',
    state: 'Specialized',
    description: 'AutoCAD 2026, SketchUp',
    location: 'koreacentral',
    versions: ['1.0.0', '1.0.1'],
    diskSize: 127,
    age: 120,
  },
  {
    gallery: galleryIds.science,
    name: 'ubuntu-postgresql-16',
    system: 'Linux',
    state: 'Specialized',
    description: 'PostgreSQL 16, pgAdmin 4, Python 3.12',
    location: 'koreacentral',
    versions: ['1.0.0', '1.1.0'],
    diskSize: 30,
    age: 150,
  },
  {
    gallery: galleryIds.science,
    name: 'ubuntu-rstudio',
    system: 'Linux',
    state: 'Generalized',
    description: 'R 4.4, RStudio Server',
    location: 'koreacentral',
    versions: ['1.0.0'],
    diskSize: 30,
    age: 300,
  },
  {
    gallery: galleryIds.global,
    name: 'ubuntu-data-science',
    system: 'Linux',
    state: 'Specialized',
    description: 'Anaconda, JupyterLab, PostgreSQL client',
    location: 'eastus',
    versions: ['1.0.0'],
    diskSize: 64,
    age: 90,
  },
];

/** The images that are in the galleries already. */
export function imageDefinitions(now: number): readonly ImageDefinition[] {
  return seeds.map(({ gallery, name, system, state, description, location, age }) => ({
    id: `${gallery}/images/${name}`,
    location,
    description,
    operatingSystem: system,
    operatingSystemState: state,
    generation: 'V2',
    identifier: { publisher: 'HanbitUniversity', offer: system.toLowerCase(), sku: name },
    createdBy: people.seoyeon.address,
    createdAt: now - age * day,
  }));
}

/** Their versions, a week apart, all of them replicated. */
export function imageVersions(now: number): readonly ImageVersion[] {
  return seeds.flatMap(({ gallery, name, location, versions, diskSize, age }) =>
    versions.map((version, at) => {
      const createdAt = now - (age - 7 * at) * day;
      const source = `${gallery.slice(0, gallery.indexOf('/providers/'))}/providers/Microsoft.Compute/virtualMachines`;
      return {
        id: `${gallery}/images/${name}/versions/${version}`,
        location,
        disks: { operatingSystem: diskSize, data: [] },
        sourceId: `${source}/vm-${name}`,
        targetRegions: [{ region: location, endsAt: createdAt, outcome: 'Completed' as const }],
        createdBy: people.seoyeon.address,
        createdAt,
      };
    }),
  );
}
