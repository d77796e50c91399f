import { clockIsShifted, now } from '../services/clock';

interface ReadContext {
  body: unknown;
}

/** `GET /platform/clock`: the business instant (ISO, UTC) and whether it differs from real time. */
export default {
  read(ctx: ReadContext): void {
    ctx.body = { data: { now: now().toISOString(), shifted: clockIsShifted() } };
  },
};
