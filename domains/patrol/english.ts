/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '林长巡林和护林员巡护记在同一本台账，一次走动只记一条。先登记出发，回来后补上轨迹和发现的问题；长度由轨迹量出，不用填写。':
    'Walks of chiefs and patrols of rangers stand in one register; one walk is one record. Record when you set out, and add the track and what was found when you are back; the length is measured from the track and need not be filled in.',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  not_an_officer: 'A walk of a department is not led by one of its officers, or a chief is along',
  wetland_walk_only: "Water, birds and the river chief's number belong to walks for wetland or river",
  duty_of_chiefs: "A ranger's patrol names the duty of a chief as its purpose",
  grade_without_place: 'Graded as a single fix without a position',
  grade_without_track: 'Graded as a track without a track',
  not_a_chief: "A chief's walk is not led by a chief, or somebody along is neither chief nor ranger",
  not_a_ranger: "Somebody on a ranger's patrol is no ranger",
  not_own_patrol: 'A ranger records only their own patrols',
  patrol_ahead: 'It begins after now',
  patrol_no_content: 'The walk has no subject',
  patrol_no_grade: 'The grade of evidence is missing',
  patrol_not_ended: 'A completed patrol has no end',
  patrol_time: 'It ends no later than it begins',
  patrol_too_long: 'Too long for one patrol',
  walker_not_in_office: 'Somebody did not hold the post given on that day',
  walker_twice: 'A post is counted twice',
}
