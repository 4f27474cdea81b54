import { listedValue, operandsOf, undefinedMark } from '#kit/chapter/figure.ts'
import {
  demonstrationMark,
  isFigureRun,
  type FigureRun,
  type ReportChapter,
  type ReportDocument,
  type ReportFigure,
  type ReportRun,
  type ReportSeal,
} from '#kit/chapter/report.ts'
import { escapeMarkup as escape } from './markup.ts'
import { documentDate } from './report-date.ts'
import { underFigure } from './report-print.ts'
import { sealWords } from './seal-words.ts'
import { printedMark, reportStyle } from './report-style.ts'

/** The address of the page that opens a figure to its records. */
export function figureHref(indicator: string, year: number, division: string): string {
  return `/figures/${encodeURIComponent(indicator)}?year=${year}&division=${encodeURIComponent(division)}`
}

/** The report as one self-contained page, drawn as an A4 sheet and ready to print; every figure links to its records. */
export function reportHtml(report: ReportDocument): string {
  const { title, demo, issuer, generated_at, chapters, seal } = report
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}${demo ? `（${demonstrationMark}）` : ''}</title>
<style>${reportStyle}${demo ? printedMark(demonstrationMark) : ''}</style>
</head>
<body>
<main class="sheet">
${demo ? `<div class="mark" role="note">${demonstrationMark}</div>\n` : ''}${seal ? `${sealHtml(seal)}\n` : ''}<h1>${escape(title)}</h1>
${chapters.map((chapter) => chapterHtml(chapter, report)).join('\n')}
${issuer === null ? '' : `<p class="signature">${escape(issuer)}</p>\n`}<p class="signature"><time datetime="${escape(generated_at)}">${documentDate(generated_at)}</time></p>
${appendixHtml(report)}
</main>
</body>
</html>
`
}

/** What a sealed report says of itself: number, hand and hour, digests, and whether they still hold. */
function sealHtml(seal: ReportSeal): string {
  const { lines, sound } = sealWords(seal)
  return `<div class="seal${sound ? '' : ' broken'}" role="note">${lines.map((line) => `<div>${escape(line)}</div>`).join('')}</div>`
}

function chapterHtml({ heading, level, number, paragraphs }: ReportChapter, report: ReportDocument): string {
  const tag = level === 1 ? 'h2' : 'h3'
  const body = paragraphs.map(({ runs }) => `<p>${runs.map((run) => runHtml(run, report)).join('')}</p>`)
  return [`<${tag} data-chapter="${escape(number)}">${escape(heading)}</${tag}>`, ...body].join('\n')
}

function runHtml(run: ReportRun, report: ReportDocument): string {
  return isFigureRun(run) ? figureHtml(run, report) : escape(run.text)
}

function figureHtml(run: FigureRun, { year, division }: ReportDocument): string {
  const { text, indicator, title, value, unit, records } = run
  const hint = value === null ? `${title}：没有数值` : `${title}：${value}${unit}，记录${records}条`
  const attributes = [
    `class="figure${value === null ? ' undefined' : ''}"`,
    `data-indicator="${escape(indicator)}"`,
    ...(run.definition === null ? [] : [`data-definition="${escape(run.definition)}"`]),
    `href="${escape(figureHref(indicator, year, division))}"`,
    `title="${escape(hint)}"`,
  ]
  return `<a ${attributes.join(' ')}>${escape(text)}</a>`
}

function appendixHtml(report: ReportDocument): string {
  const { figures, notes } = report
  const table =
    figures.length === 0
      ? ''
      : `<div class="scroll"><table>
<caption>数据来源表</caption>
<thead><tr>${['序号', '指标', '数值', '分子/分母', '记录数', '口径与定义版本'].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${figures.map((figure, i) => rowHtml(figure, i + 1)).join('\n')}
</tbody>
</table></div>`
  const list =
    notes.length === 0
      ? ''
      : `<h2>说明</h2>
<ol class="notes">${notes.map(({ code, text }) => `<li data-code="${code}">${escape(text)}</li>`).join('')}</ol>`
  return table + list === ''
    ? ''
    : `<section class="appendix">
<h2>附录</h2>
${table}
${list}
</section>`
}

function rowHtml(figure: ReportFigure, index: number): string {
  const { indicator, title, unit, year, division, records, definition } = figure
  const link = `<a class="figure" data-indicator="${escape(indicator)}" href="${escape(figureHref(indicator, year, division))}">${escape(title)}</a>`
  const cells = [
    `<td class="number">${index}</td>`,
    `<td>${link}</td>`,
    `<td class="number">${figure.value === null ? undefinedMark : `${escape(listedValue(figure).slice(0, -unit.length))} <small>${escape(unit)}</small>`}</td>`,
    `<td class="number">${escape(operandsOf(figure))}</td>`,
    `<td class="number">${records}</td>`,
    `<td>${
      definition === null
        ? '—'
        : underFigure(figure)
            .map((line) => `<small>${escape(line)}</small>`)
            .join('<br>')
    }</td>`,
  ]
  return `<tr>${cells.join('')}</tr>`
}
