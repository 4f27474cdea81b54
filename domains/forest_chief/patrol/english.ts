/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  各级林长巡林: 'Walks of forest chiefs',
  '已记录的林长巡林，按开始时间，每次按参加的林长人数计人次；巡林中和作废的不计，佐证等级不影响计数':
    'Recorded walks of forest chiefs by their beginning, each counted for as many chiefs as took part; those under way or void do not count, and the grade of evidence makes no difference',
}
