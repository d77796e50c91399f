import fc from 'fast-check';
import type { TestApp } from '../../support/app';

/** A case as the statistics look at it; instants in milliseconds. */
export interface MadeCase {
  readonly document: number;
  readonly unit: string;
  readonly site: string | null;
  readonly category: string | null;
  readonly contentType: string;
  readonly submittedAt: number;
  /** ISO day. */
  readonly dueOn: string | null;
  readonly returnedAt: readonly number[];
  readonly publishedAt: number | null;
  readonly withdrawnAt: number | null;
}

export interface Ground {
  readonly units: readonly string[];
  readonly sites: readonly string[];
  readonly categories: readonly string[];
}

const DAY_MS = 86_400_000;

/** The day of an instant in Hà Nội. */
export const dayOf = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);

/** Cases within 2021–2023, when the demo had none; many instants lie close to midnight in Hà Nội, where days and months change. */
export const casesArbitrary = ({ units, sites, categories }: Ground, count: number): fc.Arbitrary<readonly MadeCase[]> => {
  const instant = fc.oneof(
    fc.integer({ min: Date.parse('2020-12-31T00:00:00Z'), max: Date.parse('2023-12-31T00:00:00Z') }),
    fc.tuple(fc.integer({ min: 0, max: 1094 }), fc.integer({ min: -2000, max: 2000 })).map(([day, offset]) => Date.parse('2021-01-01T00:00:00+07:00') + day * DAY_MS + offset),
  );
  const days = (most: number) => fc.integer({ min: 0, max: most * DAY_MS });
  const one = fc.record({
    document: fc.integer({ min: 1, max: Math.ceil(count / 2) }), unit: fc.constantFrom(...units), site: fc.option(fc.constantFrom(...sites)),
    category: fc.option(fc.constantFrom(...categories)), contentType: fc.constantFrom('api::article.article', 'api::legal-document.legal-document'),
    submittedAt: instant, due: fc.option(fc.integer({ min: 0, max: 9 })), returns: fc.array(days(9), { maxLength: 3 }), published: fc.option(days(12), { freq: 4 }), withdrawn: fc.option(days(60), { freq: 1 }),
  }).map(({ due, returns, published, withdrawn, ...rest }): MadeCase => {
    const publishedAt = published === null ? null : rest.submittedAt + published;
    return {
      ...rest, publishedAt,
      dueOn: due === null ? null : dayOf(rest.submittedAt + due * DAY_MS),
      returnedAt: returns.map((after) => rest.submittedAt + after),
      withdrawnAt: publishedAt === null || withdrawn === null ? null : publishedAt + withdrawn,
    };
  });
  return fc.array(one, { minLength: count, maxLength: count });
};

const WORKFLOW = JSON.stringify({ key: 'unit', name: 'Thử', stages: [{ key: 'unit-reviewer', name: 'Thử', role: 'unit-reviewer', system: 'portal' }], publishers: [] });
const FIRST_ID = 5_000_000;

/** Stores cases with their decisions past the engine, whose triggers would want real approvals: this is about counting only. */
export const storeCases = async (app: TestApp, made: readonly MadeCase[]): Promise<void> => {
  const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  const cases = made.map((one, index) => ({
    id: FIRST_ID + index, content_type: one.contentType, document_id: `made${one.document}`, unit: one.unit, site: one.site, category: one.category,
    state: one.withdrawnAt !== null ? 'withdrawn' : one.publishedAt !== null ? 'published' : 'cancelled',
    submitted_at: iso(one.submittedAt), published_at: iso(one.publishedAt), due_on: one.dueOn,
  }));
  const decisions = made.flatMap((one, index) => [
    ...one.returnedAt.map((at) => ({ decision: 'return', at })),
    ...(one.publishedAt === null ? [] : [{ decision: 'publish', at: one.publishedAt }]),
    ...(one.withdrawnAt === null ? [] : [{ decision: 'withdraw', at: one.withdrawnAt }]),
  ].map(({ decision, at }) => ({ case_id: FIRST_ID + index, decision, at: iso(at) })));
  await app.sql(`
    do $do$ begin set local session_replication_role = replica;
    insert into congtinh.moderation_cases (id, content_type, document_id, workflow, state, stage, version, revision_id, unit, system, category, title,
        submitted_by, submitted_at, changed_at, published_at, site, stage_since, due_on)
      overriding system value
      select id, content_type, document_id, '${WORKFLOW}', state, 1, 2, id, unit, 'portal', category, 'Thử', 1, submitted_at, submitted_at, published_at, site, submitted_at, due_on
      from jsonb_to_recordset('${JSON.stringify(cases)}') as c (id bigint, content_type text, document_id text, unit text, site text, category text, state text,
        submitted_at timestamptz, published_at timestamptz, due_on date);
    insert into congtinh.moderation_decisions (case_id, revision_id, stage, actor, decision, comment, at)
      select case_id, row_number() over () + ${FIRST_ID}, 'unit-reviewer', 1, decision, 'Thử', at
      from jsonb_to_recordset('${JSON.stringify(decisions)}') as d (case_id bigint, decision text, at timestamptz);
    end $do$`, [], 'super');
};
