import { z } from 'zod';
import data from '../../../../../../database/data/file-formats.json';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How the bytes of a format are recognised. */
const content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pdf'), minVersion: z.string().regex(/^\d\.\d$/) }),
  z.object({ type: z.literal('ooxml'), main: z.string() }),
  z.object({ type: z.literal('odf'), mimetype: z.string() }),
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('image'), decoder: z.enum(['jpeg', 'png', 'gif', 'tiff']) }),
  z.object({ type: z.literal('signature'), detected: z.array(z.string()).min(1) }),
]);

const table = z.object({
  kinds: z.record(z.string(), z.object({ name: z.string(), maxMegabytes: z.number().positive() })),
  /** What an office file, which is an archive, may unpack to. `ratio`: bytes out for each byte in, beyond the first megabyte. */
  packages: z.object({ entries: z.number().int().positive(), unpackedMegabytes: z.number().positive(), ratio: z.number().positive(), scannedMegabytes: z.number().positive() }),
  formats: z.array(
    z.object({
      format: z.string(),
      name: z.string(),
      kind: z.string(),
      extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).min(1),
      /** The first is the one that is stored and served. */
      mimes: z.tuple([z.string()], z.string()),
      content,
      legalBasis: z.string(),
      validFrom: isoDay.nullable(),
      /** Exclusive. */
      validTo: isoDay.nullable(),
    }),
  ),
});

export type FileFormat = Readonly<z.infer<typeof table>['formats'][number]>;
export type FileContent = FileFormat['content'];

const TABLE = table.parse(data);

export type PackageLimits = Readonly<z.infer<typeof table>['packages']>;
export const PACKAGE_LIMITS: PackageLimits = TABLE.packages;

/** Formats that may be uploaded on a day (ISO, Asia/Ho_Chi_Minh). PT-5: the standards in force are dated data. */
export const formatsOn = (day: string, formats: readonly FileFormat[] = TABLE.formats): readonly FileFormat[] =>
  formats.filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));

/** The format that a file extension (lower case, no dot) stands for. */
export const formatOfExtension = (extension: string, formats: readonly FileFormat[]): FileFormat | undefined =>
  formats.find(({ extensions }) => extensions.includes(extension));

/** Largest file of a format's kind, in bytes. */
export const maxBytesOf = ({ kind }: FileFormat): number => (TABLE.kinds[kind]?.maxMegabytes ?? 0) * 1024 * 1024;

/** The allowed formats as officials read them, grouped by kind: "Văn bản: PDF …, …; Bảng tính: …". */
export const formatList = (formats: readonly FileFormat[]): string =>
  Object.entries(TABLE.kinds)
    .map(([kind, { name }]) => [name, formats.filter((format) => format.kind === kind)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => `${name}: ${members.map((member) => member.name).join(', ')}`)
    .join('; ');

/** Whether a browser may show the file in place; everything else is offered for download. */
export const isShownInPlace = (mime: string): boolean => mime === 'application/pdf' || /^(image|audio|video)\//.test(mime);
