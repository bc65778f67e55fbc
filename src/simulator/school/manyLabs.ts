import type { Lab } from '../models.ts';
import { regionOf, systems, template } from './labs.ts';
import { people } from './people.ts';
import { planIds } from './plans.ts';

const day = 86_400_000;

const courses = [
  ['자료구조', 'linux'],
  ['알고리즘', 'linux'],
  ['컴퓨터 네트워크', 'linux'],
  ['인공지능 개론', 'linux'],
  ['웹 프로그래밍', 'windows'],
  ['회로 해석', 'windows'],
  ['건축 모델링 (Revit)', 'windows'],
  ['회계정보시스템', 'windows'],
  ['Machine Learning', 'linux'],
  ['Operations Research', 'windows'],
  ['Computer Graphics', 'windows'],
  ['Software Engineering', 'linux'],
  ['GIS 실습', 'windows'],
  ['수치해석', 'linux'],
  ['Human-Computer Interaction', 'windows'],
  ['임베디드 시스템', 'linux'],
] as const;

const plans = [planIds.science, planIds.global, planIds.engineering, planIds.security];

/** Labs of former terms, spread over the plans: the same courses in many sections, as a search meets them. */
export function manyLabs(count: number, now: number): readonly Lab[] {
  return Array.from({ length: count }, (_, at): Lab => {
    const [course, system] = courses[at % courses.length] ?? courses[0];
    const plan = plans[at % plans.length] ?? plans[0] ?? '';
    const section = String(Math.floor(at / courses.length) + 1).padStart(2, '0');
    const isKorean = /\p{Script=Hangul}/u.test(course);
    return {
      ...systems[system],
      id: `${plan.slice(0, plan.indexOf('/labPlans/'))}/labs/lab-term-${String(at + 1).padStart(4, '0')}`,
      labPlanId: plan,
      location: regionOf(plan),
      title: isKorean ? `${course} ${section}분반` : `${course}, section ${section}`,
      description: isKorean ? '지난 학기에 사용한 랩' : 'A lab of a former term',
      capacity: 0,
      state: at % 3 === 0 ? 'Published' : 'Draft',
      provisioningState: 'Succeeded',
      createdBy: people.eunji.address,
      createdAt: now - (200 + (at % 150)) * day,
      template: template(system === 'windows' ? 127 : 30),
    };
  });
}
