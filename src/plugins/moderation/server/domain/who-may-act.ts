import type { Stage } from '../../contracts';
import { currentStage, stagesAhead, type Candidates, type CaseFacts } from './case-facts';
import { behind, belongsToAuthorUnit, holds, type Person, type UserId } from './person';
import { refuse, type Refusal } from './refusal';
import { stagesWithoutReviewer, without } from './representatives';

/*
 * All rights of moderation on one screen. Each rule answers null (no objection) or the refusal;
 * PT-6.1g: together they make sure that nothing is published that others have not passed.
 */

const anyBehind = (person: Person, people: readonly UserId[]): boolean =>
  behind(person).some((userId) => people.includes(userId));

export const superAdminStandsOutside = (person: Person): Refusal | null =>
  person.superAdmin
    ? refuse('moderation.super-admin', 'Quản trị viên hệ thống không tham gia kiểm duyệt; hãy để người được phân công của bước này quyết định.')
    : null;

export const onlyHoldersOfTheStage = (person: Person, facts: CaseFacts): Refusal | null => {
  const stage = currentStage(facts);
  return stage !== null && holds(person, stage, facts.place)
    ? null
    : refuse('moderation.not-your-stage', `Hồ sơ đang ở bước «${stage?.name ?? '—'}»; chỉ người được phân công bước này mới thao tác được.`);
};

/** Whoever saved a change since the last published revision approves none of its stages, nor through a delegate. */
export const contributorNeverApproves = (person: Person, facts: CaseFacts): Refusal | null =>
  anyBehind(person, facts.contributors)
    ? refuse('moderation.contributor', 'Người đã sửa nội dung (hoặc người được uỷ quyền của họ) không được duyệt; hãy chuyển bước này cho người khác.')
    : null;

export const submitterNeverApproves = (person: Person, facts: CaseFacts): Refusal | null =>
  anyBehind(person, facts.submitters)
    ? refuse('moderation.submitter', 'Người trình không được duyệt hồ sơ do mình trình; hãy để người khác duyệt.')
    : null;

export const onePersonDecidesOneStage = (person: Person, facts: CaseFacts): Refusal | null =>
  anyBehind(person, facts.deciders)
    ? refuse('moderation.already-decided', 'Mỗi người chỉ quyết định một bước của một phiên bản; hãy chuyển bước này cho người khác.')
    : null;

/** Approving must not use up the only person who could serve a later stage. */
export const notNeededLater = (person: Person, facts: CaseFacts, candidates: Candidates): Refusal | null => {
  const excluded = [...facts.contributors, ...facts.submitters, ...facts.deciders];
  const ahead = without(candidates.slice(facts.stage), excluded);
  // Where the stages ahead are already short of people, holding this one back would help nobody.
  if (stagesWithoutReviewer(ahead).length > 0) return null;
  const short = stagesWithoutReviewer(without(ahead.slice(1), behind(person)));
  return short.length === 0
    ? null
    : refuse('moderation.needed-later', `Anh/chị là người duy nhất còn duyệt được bước ${nameStages(stagesAhead(facts).slice(1), short)}; hãy để người khác duyệt bước này.`);
};

export const onlyTheAuthorsUnit = (person: Person, facts: CaseFacts): Refusal | null =>
  belongsToAuthorUnit(person, facts.place)
    ? null
    : refuse('moderation.not-author-unit', 'Chỉ đơn vị soạn nội dung này mới thực hiện được việc này.');

export const onlyPublishers = (person: Person, facts: CaseFacts): Refusal | null => {
  const last = facts.workflow.stages.at(-1);
  const allowed = [...(last === undefined ? [] : [last]), ...facts.workflow.publishers];
  return allowed.some((holder) => holds(person, holder, facts.place))
    ? null
    : refuse('moderation.not-publisher', 'Chỉ người giữ bước duyệt cuối hoặc bộ phận thư ký mới được xuất bản.');
};

export const onlyHoldersOfTheLastStage = (person: Person, facts: CaseFacts): Refusal | null => {
  const last = facts.workflow.stages.at(-1);
  return last !== undefined && holds(person, last, facts.place)
    ? null
    : refuse('moderation.not-publisher', `Chỉ người giữ bước «${last?.name ?? '—'}» mới được gỡ nội dung đã xuất bản.`);
};

export const onlyThoseConcernedCancel = (person: Person, facts: CaseFacts): Refusal | null =>
  facts.submitters.includes(person.userId) || belongsToAuthorUnit(person, facts.place) || onlyPublishers(person, facts) === null
    ? null
    : refuse('moderation.may-not-cancel', 'Chỉ người trình, đơn vị soạn hoặc người xuất bản mới được rút hồ sơ.');

/** Every stage needs an own person who wrote, submitted and decided nothing (a living one: dead ends are refused here). */
export const someoneCanPassEveryStage = (
  stages: readonly Stage[],
  candidates: Candidates,
  excluded: readonly UserId[],
): Refusal | null => {
  const short = stagesWithoutReviewer(without(candidates, excluded));
  return short.length === 0
    ? null
    : refuse(
        'moderation.no-reviewer',
        `Chưa trình được: bước ${nameStages(stages, short)} không còn đủ người duyệt chưa tham gia soạn nội dung này. Hãy đề nghị phân công thêm người duyệt.`,
      );
};

const nameStages = (stages: readonly Stage[], indices: readonly number[]): string =>
  indices.map((index) => `«${stages[index]?.name ?? index + 1}»`).join(', ');
