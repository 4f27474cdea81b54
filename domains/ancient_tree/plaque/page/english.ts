/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '二维码只含编号；公示页不用登录，不含养护人、电话和准确位置。':
    'The code holds the number alone; the page needs no account and shows no caretaker, telephone or exact place.',
  '公布在册后才有公示页。': 'There is a page once the tree is published.',
  打开公示页: 'Open the public page',
  '{n}年（{how}）': '{n} years ({how})',
  主管部门: 'Authority',
  科属: 'Family and genus',
  栽植: 'Planted',
  树龄: 'Age',
  请您爱护它: 'Please take care of it',
}
