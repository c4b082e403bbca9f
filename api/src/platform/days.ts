import { type Day, dayOf, daysBetween, todayIn } from '@canbao/values';

/** A database date (UTC midnight, as Prisma reads it) as a calendar day. */
export function dayFrom(date: Date): Day {
  return dayOf(date.toISOString().slice(0, 10));
}

/** As dayFrom, for a date that may be missing. */
export function dayOrNull(date: Date | null): Day | null {
  return date === null ? null : dayFrom(date);
}

/** A calendar day as Prisma writes it into a date column. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The instant at the same time of day in Asia/Shanghai on that day: itself where it is of that day. */
export function instantOn(day: Day, instant: Date): Date {
  const days = daysBetween(todayIn('Asia/Shanghai', instant), day);
  return new Date(instant.getTime() + days * 86_400_000);
}
