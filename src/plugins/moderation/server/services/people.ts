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

/** For each function, the living people who hold it over a place; super admins stand outside moderation. */
export const reviewersOf = async (strapi: Core.Strapi, functions: readonly Holder[], place: Place): Promise<readonly (readonly Reviewer[])[]> => {
  const holders = await holdersOf(strapi, { offices: functions, unit: place.unit });
  return functions.map((each) => servingAt(holders, each, place));
};

const servingAt = (holders: readonly LivingHolder[], { role, system }: Holder, place: Place): readonly Reviewer[] => {
  const people = new Map<UserId, Reviewer>();
  for (const holder of holders) {
    const reviewer = reviewerOf(holder, people.get(holder.userId));
    const person: Person = { userId: holder.userId, actingFor: null, superAdmin: false, grants: [holder.grant] };
    if (!holder.superAdmin && holds(person, { role, system }, place)) people.set(holder.userId, reviewer);
  }
  return [...people.values()];
};

/** The living people of each stage of a workflow over a place, without asking the database again. */
export type Roster = (workflow: Workflow, place: Place) => readonly (readonly Reviewer[])[];

/** Everybody who holds a function today, loaded at once: the same answers as `reviewersByStage`, for many cases. */
export const rosterOf = async (strapi: Core.Strapi): Promise<Roster> => {
  const holders = await holdersOf(strapi, {});
  const known = new Map<string, readonly Reviewer[]>();
  const serving = (stage: Holder, place: Place): readonly Reviewer[] => {
    const at = JSON.stringify([stage.role, stage.system, place.unit, place.category === undefined ? false : place.category]);
    const found = known.get(at) ?? servingAt(holders, stage, place);
    known.set(at, found);
    return found;
  };
  return (workflow, place) => workflow.stages.map((stage) => serving(stage, place));
};

const reviewerOf = ({ userId, email, name, grant }: LivingHolder, known: Reviewer | undefined): Reviewer => ({
  userId, email, name, grants: [...(known?.grants ?? []), grant],
});

/** For each stage of a workflow, the living people who hold it. */
export const reviewersByStage = (strapi: Core.Strapi, workflow: Workflow, place: Place): Promise<readonly (readonly Reviewer[])[]> =>
  reviewersOf(strapi, workflow.stages, place);

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
