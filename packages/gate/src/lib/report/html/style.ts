/** Everything a page looks like: light and dark, on screen and on paper; system fonts, nothing is loaded. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#59636e;--line:#d8dee4;--wash:#f5f7f9;--good:#1a7f4b;--bad:#b3261e;--warn:#8f5c00;--bar:#3867b5;--bar-wash:#e1e8f2}
@media(prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e9ec;--soft:#9aa4af;--line:#30363d;--wash:#1c2127;--good:#4ac285;--bad:#ff8a80;--warn:#e3b04b;--bar:#7aa5ee;--bar-wash:#28313d}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.15rem;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .4rem}
p{margin:.4rem 0;max-width:52rem}
.soft{color:var(--soft)}
.verdict{margin:1.25rem 0;padding:1rem 1.25rem;border:1px solid var(--line);border-left:6px solid var(--good);border-radius:6px;background:var(--wash)}
.verdict.refused{border-left-color:var(--bad)}
.verdict strong{font-size:1.25rem;color:var(--good)}
.verdict.refused strong{color:var(--bad)}
ol.attention{list-style:none;counter-reset:point;margin:1rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.75rem}
ol.attention li{counter-increment:point;padding:.75rem 1rem;border:1px solid var(--line);border-top:4px solid var(--bar);border-radius:6px}
ol.attention li::before{content:counter(point);float:right;color:var(--soft);font-weight:600}
ol.attention li.stop{border-top-color:var(--bad)}
ol.attention li.weigh{border-top-color:var(--warn)}
ol.attention b{display:block;padding-right:1rem}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.93em}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600;white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.name{font-weight:600;overflow-wrap:anywhere;min-width:7rem}
table.columns{table-layout:fixed;min-width:44rem}
table.columns th:nth-child(1){width:19%}table.columns th:nth-child(2){width:27%}table.columns th:nth-child(3){width:35%}table.columns th:nth-child(4){width:19%}
table.columns th{white-space:normal}
code,.mono{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
table.sample,table.figures{width:auto}
table.figures td{padding-right:1.5rem}
table.sample td,table.sample th{font:.85em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre;padding-right:1.25rem;max-width:22rem;overflow:hidden;text-overflow:ellipsis}
.tag{display:inline-block;padding:0 .45rem;border:1px solid var(--line);border-radius:1rem;font-size:.85em;white-space:nowrap}
.tag.bad{color:var(--bad);border-color:currentColor}
.tag.good{color:var(--good);border-color:currentColor}
.tag.warn{color:var(--warn);border-color:currentColor}
.bar{position:relative;display:inline-block;width:9rem;height:.8rem;background:var(--bar-wash);border-radius:2px;vertical-align:middle}
.bar b{position:absolute;inset:0 auto 0 0;background:var(--bar);border-radius:2px}
.bar i{position:absolute;top:.3rem;height:.2rem;min-width:2px;background:var(--ink)}
ul.plain{list-style:none;margin:.4rem 0;padding:0}
.sign{margin-top:1rem;padding:1rem 1.25rem;border:1px dashed var(--line);border-radius:6px}
@media(max-width:40rem){body{padding:1rem .75rem 3rem}dl.facts{grid-template-columns:1fr}dl.facts dd{margin-bottom:.4rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#fff;--good:#1a7f4b;--bad:#b3261e;--warn:#8f5c00;--bar:#3867b5;--bar-wash:#e1e8f2}body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}h3{break-after:avoid}tr,li,.verdict,.sign{break-inside:avoid}.wide{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
