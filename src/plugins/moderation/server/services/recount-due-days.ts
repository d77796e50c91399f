import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../platform/server/public';
import { LIVE_STATES } from '../../contracts';
import type { DueStarts } from '../domain/due-day';
import { moderatedTypes } from '../registry/moderated-types';
import { cases, jsonOf } from './case-rows';
import { dueBook, dueOn } from './due';

interface Row { id: string; category: string | null; due_starts: unknown; due_on: string | null }

/**
 * Counts the due days of the running cases anew: after a holiday was announced, a deadline changed, or these
 * columns came. A due day is no decision, so no case moves by it.
 * @returns how many changed
 */
export const recountDueDays = (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, async ({ trx }) => {
    let changed = 0;
    for (const type of moderatedTypes(strapi).values()) {
      const declared = type.rules.due;
      if (declared === undefined) continue;
      const rows = (await cases(trx).where({ content_type: type.uid }).whereIn('state', [...LIVE_STATES])
        .select('id', 'category', 'due_starts', trx.raw('due_on::text as due_on'))) as Row[];
      if (rows.length === 0) continue;
      const book = await dueBook(strapi, declared);
      const counted = rows.flatMap(({ id, category, due_starts: stored, due_on: before }) => {
        const starts = jsonOf<Partial<DueStarts>>(stored);
        if (starts.creation === undefined) return [];
        const due = dueOn(book, declared, category, { ...starts, creation: starts.creation });
        return due === before ? [] : [{ id, due }];
      });
      if (counted.length === 0) continue;
      await trx.raw(`update congtinh.moderation_cases c set due_on = n.due
        from jsonb_to_recordset(?::jsonb) as n (id bigint, due date) where c.id = n.id`, [JSON.stringify(counted)]);
      changed += counted.length;
    }
    return changed;
  });
