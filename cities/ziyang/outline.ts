import type { Outline } from '#kit/chapter/outline.ts'

/** The published report's chapters and sections, and the four banks; what is not built yet says so on the pages. */
export const outline: Outline = Object.freeze({
  parts: [
    { number: '1', title: '规划引领', sections: [{ number: '1', title: '国土空间与林业规划' }] },
    { number: '2', title: '湿地保护', sections: [{ number: '2', title: '湿地宣传与巡护' }] },
    {
      number: '3',
      title: '森林资源管护',
      sections: [
        { number: '3.1', title: '林长制' },
        { number: '3.2', title: '林地、采伐与公益林' },
        { number: '3.3', title: '森林督查和案件查处' },
      ],
    },
    {
      number: '4',
      title: '生态安全',
      sections: [
        { number: '4.1', title: '森林防火' },
        { number: '4.2', title: '有害生物防治' },
        { number: '4.3', title: '疫源疫病与野生动物' },
        { number: '4.4', title: '林区稳定与安全生产' },
      ],
    },
    {
      number: '5',
      title: '国土绿化',
      sections: [
        { number: '5.1', title: '资源培育与古树名木' },
        { number: '5.2', title: '义务植树' },
        { number: '5.3', title: '生态文化' },
        { number: '5.4', title: '国家储备林' },
        { number: '5.5', title: '绿色产业' },
      ],
    },
  ],
  beyond: [{ number: '6', title: '森林“四库”' }],
  banks: [
    { key: 'water', title: '水库', built: true },
    { key: 'money', title: '钱库', built: true },
    { key: 'food', title: '粮库', built: true },
    { key: 'carbon', title: '碳库', built: true },
  ],
})
