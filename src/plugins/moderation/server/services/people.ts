import type { Core } from '@strapi/strapi';
import { actorFrom, holdersOf, staffActor, type Holder as LivingHolder } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { Holder, Workflow } from '../../contracts';
import type { Candidates } from '../domain/case-facts';
import { holds, type Person, type Place, type UserId } from '../domain/person';
import { refusal } from './app-refusal';

/** The member of staff who makes this request. Nobody else has a voice in moderation. */
export const personFrom = async (strapi: Core.Strapi): Promise<Person> => personOf(await actorFrom(strapi));

/** A member of staff by account, for those who bring decisions of real people into the house (demo data, import). */
export const personWithId = async (strapi: Core.Strapi, userId: UserId): Promise<Person> => personOf(await staffActor(strapi, { id: userId }));

const personOf = (actor: Actor): Person => {
  if (actor.kind !== 'staff') {
    throw refusal('moderation.use-engine', 'Chỉ cán bộ đã đăng nhập mới tham gia kiểm duyệt; hãy đăng nhập bằng tài khoản của mình.');
  }
  return { userId: actor.userId, actingFor: null, superAdmin: actor.superAdmin, grants: actor.grants };
};

interface Reviewer { userId: UserId; email: string; name: string; grants: Person['grants'] }

/** Living people of a function over a place; super admins stand outside moderation. */
export const reviewersOf = async (strapi: Core.Strapi, { role, system }: Holder, place: Place): Promise<readonly Reviewer[]> => {
  const admins = await superAdminIds(strapi);
  const people = new Map<UserId, Reviewer>();
  for (const holder of await holdersOf(strapi, { role, system, unit: place.unit })) {
    const reviewer = reviewerOf(holder, people.get(holder.userId));
    const person: Person = { userId: holder.userId, actingFor: null, superAdmin: false, grants: [holder.grant] };
    if (!admins.has(holder.userId) && holds(person, { role, system }, place)) people.set(holder.userId, reviewer);
  }
  return [...people.values()];
};

const reviewerOf = ({ userId, email, name, grant }: LivingHolder, known: Reviewer | undefined): Reviewer => ({
  userId, email, name, grants: [...(known?.grants ?? []), grant],
});

/** For each stage of a workflow, the living people who hold it. */
export const reviewersByStage = (strapi: Core.Strapi, workflow: Workflow, place: Place): Promise<readonly (readonly Reviewer[])[]> =>
  Promise.all(workflow.stages.map((stage) => reviewersOf(strapi, stage, place)));

export const candidatesOf = (reviewers: readonly (readonly Reviewer[])[]): Candidates =>
  reviewers.map((people) => people.map(({ userId }) => userId));

/** The reviewers of all stages as people whom a stage can be passed to. */
export const peopleOf = (reviewers: readonly (readonly Reviewer[])[]): readonly Person[] => {
  const people = new Map<UserId, Person>();
  for (const { userId, grants } of reviewers.flat()) {
    people.set(userId, { userId, actingFor: null, superAdmin: false, grants: [...(people.get(userId)?.grants ?? []), ...grants] });
  }
  return [...people.values()];
};

const superAdminIds = async (strapi: Core.Strapi): Promise<ReadonlySet<UserId>> => {
  const users = (await strapi.db.query('admin::user').findMany({ where: { roles: { code: 'strapi-super-admin' } }, select: ['id'] })) as { id: number }[];
  return new Set(users.map(({ id }) => id));
};
