import { z } from 'zod';
import { PRESENCE_MODES } from '../../contracts';

export const heartbeatInput = z.strictObject({
  contentType: z.string().regex(/^(api|plugin)::[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/, 'Loại nội dung không đúng.'),
  documentId: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã nội dung không đúng.'),
  tab: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'Tên cửa sổ không đúng.'),
  mode: z.enum([...PRESENCE_MODES, 'gone']),
});
