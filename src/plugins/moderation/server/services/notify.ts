import type { Core } from '@strapi/strapi';
import { registerNoticeKind, settle, tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import { NOTICE_KINDS } from '../../contracts';
import type { About, Said } from '../domain/notice-texts';
import type { Person, UserId } from '../domain/person';
import { maySee } from './act-on-case';
import type { CaseRow } from './case-rows';
import { personWithId } from './people';

export const registerModerationNotices = (): void => {
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
};

/** The item that an act was about, and who did it. */
export interface Happening extends Pick<CaseRow, 'contentType' | 'documentId' | 'title' | 'unit' | 'system' | 'submittedBy'> {
  readonly person: Person | null;
  /** In which office the person acted; null: for his unit. */
  readonly office: string | null;
}

export interface Telling {
  readonly to: readonly UserId[];
  /** The author's side may have moved elsewhere since; those who hold a stage today need no such look. */
  readonly mayHaveMoved?: true;
  readonly say: (about: About) => Said;
}

export const reviewLink = ({ contentType, documentId }: Pick<Happening, 'contentType' | 'documentId'>): string =>
  `/plugins/review/${contentType}/${documentId}`;

/**
 * Tells of an act of moderation; the link opens the item's review. Whoever is named twice hears the first sentence
 * only, the person who acted nothing, and who no longer sees the item (he moved to another unit) nothing either.
 */
export const notify = async (strapi: Core.Strapi, uow: UnitOfWork, happening: Happening, tellings: readonly Telling[]): Promise<void> => {
  const actor = happening.person?.userId ?? null;
  const told = new Set<UserId>(actor === null ? [] : [actor]);
  let about: About | null = null;
  for (const { to, mayHaveMoved, say } of tellings) {
    const fresh = [...new Set(to)].filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    const seeing = mayHaveMoved ? await onlySeeing(strapi, fresh, happening) : fresh;
    if (seeing.length === 0) continue;
    about ??= await aboutOf(strapi, happening);
    const { kind, title, lines } = say(about);
    await tell(strapi, uow, { kind, to: seeing, actor, title, lines, link: reviewLink(happening) });
  }
};

/** The item has left the stage it waited at: nobody has to decide that any more. */
export const settleWaiting = (strapi: Core.Strapi, uow: UnitOfWork, item: Pick<Happening, 'contentType' | 'documentId'>): Promise<void> =>
  settle(strapi, uow, { kind: 'moderation.waiting', link: reviewLink(item) });

export const onlySeeing = async (strapi: Core.Strapi, people: readonly UserId[], item: Pick<Happening, 'unit' | 'system' | 'submittedBy'>): Promise<readonly UserId[]> => {
  const seeing = await Promise.all(people.map(async (id) => maySee(await personWithId(strapi, id), item)));
  return people.filter((_, index) => seeing[index]);
};

const aboutOf = async (strapi: Core.Strapi, { contentType, title, unit, person, office }: Happening): Promise<About> => {
  const model = strapi.getModel(contentType as never) as unknown as { info: { displayName: string } };
  const owner = (await strapi.db.query('plugin::units.unit').findOne({ where: { documentId: unit }, select: ['name'] })) as { name: string } | null;
  const unitName = owner?.name ?? 'đơn vị';
  return { typeName: model.info.displayName, title, unitName, by: await nameWithOffice(strapi, person, office ?? unitName) };
};

const nameWithOffice = async (strapi: Core.Strapi, person: Person | null, office: string): Promise<string> => {
  if (person === null) return 'Hệ thống';
  const named = namer(await addresseesOf(strapi, [person.userId, ...(person.actingFor === null ? [] : [person.actingFor])]));
  const instead = person.actingFor === null ? '' : `, thay ${named(person.actingFor).name}`;
  return `${named(person.userId).name} (${office}${instead})`;
};
