import { currentStage, type Candidates, type CaseFacts } from './case-facts';
import type { Act, Submission } from './acts';
import { knows } from './machine';
import { behind, holds, type Person, type UserId } from './person';
import { refuse, type Refusal } from './refusal';
import * as rule from './who-may-act';
import { stageToPass } from './pass';

/**
 * Judges one act of one person on one case.
 * @param facts null when the document never had a case
 * @param contributors everybody who saved a change since the last published revision
 * @returns null when the act may be done, else the first objection
 */
export function judge(
  act: Act,
  person: Person,
  facts: CaseFacts | null,
  contributors: readonly UserId[],
  candidates: Candidates,
): Refusal | null {
  if (facts !== null && 'version' in act && act.version !== facts.version) return stale();
  const unknown = knows(facts?.state ?? 'none', act.kind);
  if (unknown !== null) return unknown;
  switch (act.kind) {
    case 'submit':
      return judgeSubmission(act.submission, person, contributors, [], candidates);
    case 'resubmit':
      return facts && judgeSubmission({ ...act.submission, objection: null }, person, contributors, facts.submitters, candidates);
    case 'approve':
      return facts && judgeApproval(person, facts, candidates);
    case 'return':
      return facts && judgeReturn(person, facts, act.comment);
    case 'pass':
      return facts && judgePass(person, facts, act.to);
    case 'publish':
      return facts && (rule.superAdminStandsOutside(person) ?? rule.onlyPublishers(person, facts));
    case 'cancel':
      return facts && rule.onlyThoseConcernedCancel(person, facts);
    case 'edit':
      return facts && judgeEdit(person, facts, candidates, act.vouched === true);
    case 'unpublish':
      return facts && judgeUnpublish(person, facts, act.explanation);
  }
}

const stale = (): Refusal =>
  refuse('moderation.stale', 'Hồ sơ vừa được người khác xử lý; hãy tải lại để xem trạng thái mới rồi thao tác.');

const said = (text: string | null): boolean => text !== null && text.trim() !== '';

function judgeSubmission(
  submission: Submission,
  person: Person,
  contributors: readonly UserId[],
  submitters: readonly UserId[],
  candidates: Candidates,
): Refusal | null {
  if (!submission.mayWrite) return refuse('moderation.not-author-unit', 'Anh/chị không được phân công soạn nội dung của đơn vị này.');
  if (submission.objection !== null) return submission.objection;
  if (submission.documentGaps.length > 0) {
    return refuse('moderation.incomplete', 'Chưa trình được vì còn thiếu thông tin bắt buộc; hãy bổ sung các mục được nêu rồi trình lại.', submission.documentGaps);
  }
  if (submission.declarationGaps.length > 0) {
    return refuse('moderation.declaration-required', 'Người trình phải cam kết nội dung không chứa bí mật nhà nước và chính xác.', submission.declarationGaps);
  }
  const excluded = [...contributors, ...submitters, ...behind(person)];
  return rule.someoneCanPassEveryStage(submission.workflow.stages, candidates, excluded);
}

function judgeApproval(person: Person, facts: CaseFacts, candidates: Candidates): Refusal | null {
  return (
    rule.superAdminStandsOutside(person) ??
    rule.onlyHoldersOfTheStage(person, facts) ??
    rule.contributorNeverApproves(person, facts) ??
    rule.submitterNeverApproves(person, facts) ??
    rule.onePersonDecidesOneStage(person, facts) ??
    rule.notNeededLater(person, facts, candidates)
  );
}

/** A contributor who holds the stage may still send the item back: a return publishes nothing. */
function judgeReturn(person: Person, facts: CaseFacts, comment: string | null): Refusal | null {
  return (
    rule.superAdminStandsOutside(person) ??
    rule.onlyHoldersOfTheStage(person, facts) ??
    rule.onePersonDecidesOneStage(person, facts) ??
    (said(comment)
      ? null
      : refuse('moderation.comment-required', 'Trả lại phải kèm ý kiến để đơn vị biết cần sửa gì.', [
          { path: 'comment', message: 'Nhập ý kiến trả lại.' },
        ]))
  );
}

function judgePass(person: Person, facts: CaseFacts, to: Person): Refusal | null {
  const outside = rule.superAdminStandsOutside(person);
  if (outside !== null) return outside;
  const stage = stageToPass(person, facts);
  if (stage === null) return rule.onlyHoldersOfTheStage(person, facts);
  const unfit =
    to.userId === person.userId ||
    to.superAdmin ||
    !holds(to, stage, facts.place) ||
    behind(to).some((id) => [...facts.contributors, ...facts.submitters, ...facts.deciders].includes(id));
  return unfit
    ? refuse('moderation.pass-target', `Người nhận phải giữ bước «${stage.name}», chưa tham gia soạn, trình hay quyết định phiên bản này.`, [
        { path: 'to', message: 'Chọn người khác.' },
      ])
    : null;
}

function judgeEdit(person: Person, facts: CaseFacts, candidates: Candidates, vouched: boolean): Refusal | null {
  if (vouched) {
    if (facts.state !== 'open' && facts.state !== 'returned') return null;
  } else if (facts.state === 'open') {
    if (rule.superAdminStandsOutside(person) !== null || rule.onlyHoldersOfTheStage(person, facts) !== null) {
      return refuse('moderation.locked', `Nội dung đang chờ duyệt ở bước «${currentStage(facts)?.name ?? '—'}»; chỉ người giữ bước này được sửa.`);
    }
  } else if (facts.state === 'returned') {
    const foreign = rule.onlyTheAuthorsUnit(person, facts);
    if (foreign !== null) return refuse('moderation.locked', 'Nội dung đã được trả lại cho đơn vị soạn; chỉ đơn vị đó được sửa.');
  } else {
    return null;
  }
  const excluded = [...facts.contributors, ...facts.submitters];
  const before = rule.someoneCanPassEveryStage(facts.workflow.stages, candidates, excluded);
  const after = rule.someoneCanPassEveryStage(facts.workflow.stages, candidates, [...excluded, ...behind(person)]);
  // What is brought in from elsewhere has to find reviewers; an edit only must not take the last ones away.
  return (vouched || before === null) && after !== null
    ? refuse('moderation.edit-would-block', 'Nếu anh/chị sửa thì không còn đủ người duyệt hồ sơ này; hãy trả lại kèm ý kiến để đơn vị sửa.')
    : null;
}

function judgeUnpublish(person: Person, facts: CaseFacts, explanation: string | null): Refusal | null {
  return (
    rule.superAdminStandsOutside(person) ??
    rule.onlyHoldersOfTheLastStage(person, facts) ??
    (said(explanation)
      ? null
      : refuse('moderation.explanation-required', 'Gỡ nội dung đã xuất bản phải kèm lý do.', [
          { path: 'explanation', message: 'Nhập lý do gỡ.' },
        ]))
  );
}
