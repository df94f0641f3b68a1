/** Dates as status displays print them, in local time: `Sat Nov 21 09:28:33 2026`. */
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `wall`: milliseconds since 1970. */
export function formatDate(wall: number): string {
  const date = new Date(wall);
  const day = String(date.getDate()).padStart(2);
  return `${DAYS[date.getDay()]} ${MONTHS[date.getMonth()]} ${day} ${formatTime(wall)} ${date.getFullYear()}`;
}

/** `09:28:33` */
export function formatTime(wall: number): string {
  const date = new Date(wall);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
