"use strict";
// The explorer of an event graph. Everything comes from the JSON element of the page; nothing is fetched.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);
const svgNamespace = "http://www.w3.org/2000/svg";

function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(svgNamespace, name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}

function html(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// ---- What is looked at

const { actors, arcs, kinds, modes, quads, groups, texts, documents } = data;
const events = {
  arc: Int32Array.from(data.events.arc), day: Int32Array.from(data.events.day), kind: Uint16Array.from(data.events.kind),
  mode: Uint8Array.from(data.events.mode), text: data.events.text, marks: data.events.marks,
};
const eventCount = events.day.length;
const undated = -1;
const firstDated = lowerBound(0);
const lastDay = Math.max(0, data.days - 1);
const firstDay = data.start ? Date.parse(data.start) / 864e5 : 0;
const isoDay = day => new Date((firstDay + day) * 864e5).toISOString().slice(0, 10);

const state = {
  from: 0, to: lastDay, min: 1, ego: -1, arc: -1, language: data.language, theme: data.theme,
  quads: quads.map(() => true), groups: groups.map(() => true), modes: modes.map(() => true), kinds: kinds.map(() => true),
};
const counts = {
  arcs: new Int32Array(arcs.length), quads: new Int32Array(quads.length), groups: new Int32Array(groups.length),
  modes: new Int32Array(modes.length), kinds: new Int32Array(kinds.length),
};
let visible = [];
let present = new Set();
/** The actor of an ego view and its neighbours. */
let near = new Set();

/** The first event on that day or later. */
function lowerBound(day) {
  let low = 0, high = eventCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events.day[middle] < day) low = middle + 1; else high = middle;
  }
  return low;
}

const isWholeTime = () => state.from === 0 && state.to === lastDay;
/** Positions of the events of the chosen period; without a choice undated ones belong to it. */
const period = () => [isWholeTime() ? 0 : Math.max(firstDated, lowerBound(state.from)), lowerBound(state.to + 1)];

function count() {
  for (const name in counts) counts[name].fill(0);
  const [start, end] = period();
  for (let i = start; i < end; i++) {
    const arc = arcs[events.arc[i]], kind = events.kind[i], mode = events.mode[i];
    const quad = arc.q, g = actors[arc.s].g, h = actors[arc.t].g;
    const misses = [!state.quads[quad], !state.groups[g] || !state.groups[h], !state.modes[mode], !state.kinds[kind]];
    const missed = misses[0] + misses[1] + misses[2] + misses[3];
    if (missed > 1) continue;
    // What a filter would let through is counted as if the filter itself were open.
    if (!missed || misses[0]) counts.quads[quad]++;
    if (!missed || misses[1]) { counts.groups[g]++; if (h !== g) counts.groups[h]++; }
    if (!missed || misses[2]) counts.modes[mode]++;
    if (!missed || misses[3]) counts.kinds[kind]++;
    if (!missed) counts.arcs[events.arc[i]]++;
  }
}

// ---- Words

const words = {
  ar: {
    language: "English", light: "فاتح", dark: "داكن", reset: "إعادة ضبط", search: "ابحث عن طرف", quads: "نوع العلاقة",
    groups: "نوع الطرف", modes: "الصيغة", kinds: "العلاقة", min: "أقل عدد", all: "كل الأطراف", from: "من", to: "إلى",
    play: "تشغيل", more: n => `وغيرها: ${n}`, status: (a, l, e) => `الأطراف: ${a} · الخطوط: ${l} · الأحداث: ${e}`,
    undated: "بلا تاريخ", graph: "شبكة العلاقات", limited: n => `تظهر أقوى ${n} خط`,
  },
  en: {
    language: "العربية", light: "Light", dark: "Dark", reset: "Reset", search: "Search actors", quads: "Class",
    groups: "Kind of actor", modes: "Mode", kinds: "Relation", min: "At least", all: "All actors", from: "from", to: "to",
    play: "Play", more: n => `and ${n} more`, status: (a, l, e) => `actors: ${a} · lines: ${l} · events: ${e}`,
    undated: "undated", graph: "network of relations", limited: n => `the ${n} strongest lines are shown`,
  },
};
const say = () => words[state.language];
const nameOf = actor => state.language === "en" ? actor.en || actor.ar : actor.ar;
const label = thing => thing[state.language];
const arrow = () => state.language === "ar" ? " ← " : " → ";
const titleOf = arc => nameOf(actors[arc.s]) + arrow() + nameOf(actors[arc.t]);
const hasArabic = text => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);

/** Without what readers do not type or type otherwise: hamza, alef maqsura, ta marbuta, vowel signs, digits, «لل» for «ال». */
const folded = text => text.normalize("NFKD").replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640\u0300-\u036f]/g, "")
  .replace(/[أإآٱ]/g, "ا").replace(/[ىئ]/g, "ي").replace(/ؤ/g, "و").replace(/ة/g, "ه")
  .replace(/(^|\s)لل/g, "$1ال").replace(/[٠-٩]/g, digit => digit.charCodeAt(0) - 0x660).toLowerCase();

// ---- Drawing

const lineLimit = 5000, svgLimit = 300;
const isDark = () => state.theme === "dark" || state.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches;
const colorOf = thing => isDark() ? thing.dark : thing.light;
const tintOf = thing => isDark() ? thing.darkTint : thing.lightTint;
const paper = () => getComputedStyle(document.documentElement).getPropertyValue("--background").trim();
const ink = () => getComputedStyle(document.documentElement).getPropertyValue("--text").trim();
/** Logarithmic, and steeper where counts are large. */
const widthOf = n => {
  const size = Math.log2(1 + n), share = size / Math.log2(1 + Math.max(1, data.largest));
  return (data.largest <= 60 ? 1.1 + .72 * size : 1.1 + 5.2 * share * share) * (data.crowded ? .6 : 1);
};
const dashOf = (quad, width) => quad.line === "dashed" ? [4 + width, 2.5 + width * .6] : quad.line === "dotted" ? [.1, 2.5 + width] : [];
const pathOf = arc => {
  const c = arc.c;
  return `M${c[0]} ${c[1]}C${c.slice(2).join(" ")}`;
};

/** The corners of an arrowhead. */
function headOf(arc, width) {
  const n = arc.c.length, [ex, ey] = [arc.c[n - 2], arc.c[n - 1]], [dx, dy] = [arc.p[0] - ex, arc.p[1] - ey];
  const length = Math.hypot(dx, dy) || 1, side = (2.4 + width * .85) / length, [sx, sy] = [-dy * side, dx * side];
  switch (quads[arc.q].head) {
    case "barbed": return [[...arc.p], [ex - dx * .2 + sx, ey - dy * .2 + sy], [ex + dx * .35, ey + dy * .35], [ex - dx * .2 - sx, ey - dy * .2 - sy]];
    case "diamond": return [[...arc.p], [ex + dx / 2 + sx * .8, ey + dy / 2 + sy * .8], [ex, ey], [ex + dx / 2 - sx * .8, ey + dy / 2 - sy * .8]];
    default: return [[...arc.p], [ex + sx, ey + sy], [ex - sx, ey - sy]];
  }
}

/** The outline of an actor, as corners or as a radius. */
function outlineOf(actor) {
  const [x, y] = [actor.w / 2, actor.h / 2], shape = groups[actor.g].shape;
  if (shape === "hexagon") {
    const c = Math.min(y * .8, 12, x * .6);
    return { corners: [[-x, 0], [-x + c, -y], [x - c, -y], [x, 0], [x - c, y], [-x + c, y]] };
  }
  if (shape === "octagon") {
    const c = Math.min(y * .6, 9);
    return { corners: [[-x, -y + c], [-x + c, -y], [x - c, -y], [x, -y + c], [x, y - c], [x - c, y], [-x + c, y], [-x, y - c]] };
  }
  return { radius: shape === "pill" ? y : shape === "square" ? 2 : Math.min(9, y * .6) };
}

const isNear = actor => state.ego < 0 || near.has(actor);
const touches = (arc, actor) => arc.s === actor || arc.t === actor;

function lineElement(index) {
  const arc = arcs[index], n = counts.arcs[index], quad = quads[arc.q], width = widthOf(n), color = colorOf(quad);
  const group = svg("g", { class: "line", tabindex: 0, role: "button", "aria-label": `${titleOf(arc)}: ${label(quad)} ${n}`, "data-arc": index },
    svg("title", {}, `${titleOf(arc)}\n${label(quad)} ×${n}`),
    svg("path", { d: pathOf(arc), fill: "none", stroke: color, "stroke-width": width.toFixed(1), "stroke-opacity": .85,
      "stroke-dasharray": dashOf(quad, width).map(x => x.toFixed(1)).join(" ") || "none", "stroke-linecap": quad.line === "dotted" ? "round" : "butt" }),
    svg("polygon", { points: headOf(arc, width).map(p => p.map(x => x.toFixed(1)).join(",")).join(" "), fill: color }),
    svg("path", { d: pathOf(arc), fill: "none", stroke: "transparent", "stroke-width": 12 }));
  if (n > 1 && arc.l) group.append(svg("text", { x: arc.l[0], y: arc.l[1] + 3.6, "text-anchor": "middle", "font-size": 10, "font-weight": 700,
    fill: color, stroke: paper(), "stroke-width": 3, "paint-order": "stroke" }, String(n)));
  if (state.arc >= 0 && state.arc !== index) group.setAttribute("opacity", .2);
  return group;
}

function markElement(index) {
  const actor = actors[index], group = groups[actor.g], outline = outlineOf(actor), lines = linesOf(actor);
  const paint = { fill: tintOf(group), stroke: colorOf(group), "stroke-width": state.ego === index ? 4 : 2 };
  if (group.shape === "dashed") paint["stroke-dasharray"] = "5 2.5";
  const shape = outline.corners
    ? svg("polygon", { points: outline.corners.map(([x, y]) => `${(actor.x + x).toFixed(1)},${(actor.y + y).toFixed(1)}`).join(" "), ...paint })
    : svg("rect", { x: actor.x - actor.w / 2, y: actor.y - actor.h / 2, width: actor.w, height: actor.h, rx: outline.radius, ...paint });
  const element = svg("g", { class: "mark", tabindex: 0, role: "button", "aria-label": `${nameOf(actor)}, ${label(group)}`, "data-actor": index },
    svg("title", {}, `${actor.ar}${actor.en ? " · " + actor.en : ""}\n${label(group)}`), shape);
  const size = fontSizeOf(actor, lines), step = size * 1.35;
  if (!data.crowded) {
    const first = actor.y - step * (lines.length - 1) / 2 + size * .34;
    lines.forEach((line, i) => element.append(textElement(line, actor.x, first + step * i, size, "middle", false)));
  } else if (actor.n) {
    const place = besideMark(actor, lines, size);
    lines.forEach((line, i) => element.append(textElement(line, place.x, place.y + size * 1.25 * i, size, "middle", true)));
  }
  const fades = !present.has(index) || !isNear(index) || state.arc >= 0 && !touches(arcs[state.arc], index);
  if (fades) element.setAttribute("opacity", .25);
  return element;
}

function textElement(text, x, y, size, anchor, hasHalo) {
  const element = svg("text", { x: x.toFixed(1), y: y.toFixed(1), "font-size": size.toFixed(1), "text-anchor": anchor, fill: ink() }, text);
  if (hasArabic(text)) { element.setAttribute("direction", "rtl"); element.setAttribute("unicode-bidi", "embed"); }
  if (hasHalo) for (const [k, v] of [["stroke", paper()], ["stroke-width", 3], ["paint-order", "stroke"]]) element.setAttribute(k, v);
  return element;
}

const linesOf = actor => state.language === "en" ? actor.le : actor.la;
const ruler = document.createElement("canvas").getContext("2d");
ruler.font = "100px 'Noto Sans Arabic','Noto Sans','Segoe UI',Tahoma,'DejaVu Sans',sans-serif";
/** The layout's size, or less where this browser's font is wider than the layout's. */
function fontSizeOf(actor, lines) {
  if (data.crowded) return actor.f;
  const widest = Math.max(...lines.map(line => ruler.measureText(line).width)) / 100;
  return Math.min(actor.f, (actor.w - 10) / widest, (actor.h - 6) / (lines.length * 1.35));
}

/** The middle of the first line of a name that stands beside its mark, on the side that the layout found free. */
function besideMark(actor, lines, size) {
  const width = Math.max(...lines.map(line => ruler.measureText(line).width)) * size / 100, height = lines.length * size * 1.25;
  const side = (from, to, reach, extent) => Math.abs(to - from) > reach ? from + Math.sign(to - from) * (reach + 3 + extent / 2) : to;
  const x = side(actor.x, actor.n[0], actor.w / 2, width), y = side(actor.y, actor.n[1], actor.h / 2, height);
  return { x, y: y - size * 1.25 * (lines.length - 1) / 2 + size * .34 };
}

const view = { x: 0, y: 0, k: 1 };
const stage = byId("stage"), canvas = byId("canvas");

function fit() {
  const box = stage.getBoundingClientRect();
  view.k = Math.min(box.width / data.width, box.height / data.height, 2) || 1;
  view.x = (box.width - data.width * view.k) / 2;
  view.y = (box.height - data.height * view.k) / 2;
}

/** Of the lines that show: those of one actor in an ego view. */
const drawn = () => state.ego < 0 ? visible : visible.filter(a => touches(arcs[a], state.ego) || isNear(arcs[a].s) && isNear(arcs[a].t));

function draw() {
  const lines = drawn(), isSVG = lines.length <= svgLimit && actors.length <= 400;
  byId("graph").classList.toggle("off", !isSVG);
  canvas.classList.toggle("off", isSVG);
  if (isSVG) drawSVG(lines); else drawCanvas(lines);
}

function drawSVG(lines) {
  const focus = document.activeElement, key = focus && (focus.dataset.arc ? `[data-arc="${focus.dataset.arc}"]` : focus.dataset.actor ? `[data-actor="${focus.dataset.actor}"]` : null);
  byId("lines").replaceChildren(...lines.map(lineElement));
  byId("marks").replaceChildren(...actors.map((_, i) => i).filter(i => state.groups[actors[i].g]).map(markElement));
  move();
  if (key) byId("graph").querySelector(key)?.focus({ preventScroll: true });
}

function move() {
  if (canvas.classList.contains("off")) byId("world").setAttribute("transform", `translate(${view.x.toFixed(1)} ${view.y.toFixed(1)}) scale(${view.k.toFixed(4)})`);
  else drawCanvas(drawn());
}

function drawCanvas(lines) {
  const box = stage.getBoundingClientRect(), ratio = devicePixelRatio || 1;
  if (canvas.width !== Math.round(box.width * ratio)) canvas.width = Math.round(box.width * ratio);
  if (canvas.height !== Math.round(box.height * ratio)) canvas.height = Math.round(box.height * ratio);
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(ratio * view.k, 0, 0, ratio * view.k, ratio * view.x, ratio * view.y);
  // Lines of one class and width are one path: a stroke costs far more than a segment.
  const batches = new Map();
  for (const a of lines) {
    const isPale = state.arc >= 0 && state.arc !== a, width = Math.round(widthOf(counts.arcs[a]) * 2) / 2, key = `${arcs[a].q} ${width} ${isPale}`;
    let batch = batches.get(key);
    if (!batch) batches.set(key, batch = { quad: quads[arcs[a].q], width, isPale, path: new Path2D(), heads: new Path2D() });
    const c = arcs[a].c;
    batch.path.moveTo(c[0], c[1]);
    for (let i = 2; i < c.length; i += 6) batch.path.bezierCurveTo(c[i], c[i + 1], c[i + 2], c[i + 3], c[i + 4], c[i + 5]);
    headOf(arcs[a], width).forEach(([x, y], i) => i ? batch.heads.lineTo(x, y) : batch.heads.moveTo(x, y));
  }
  const alpha = lines.length > 1500 ? .35 : lines.length > 600 ? .55 : .8;
  const hasDetail = lines.length <= 2500;
  for (const { quad, width, isPale, path, heads } of batches.values()) {
    pen.globalAlpha = isPale ? .08 : alpha;
    pen.strokeStyle = pen.fillStyle = colorOf(quad);
    pen.lineWidth = width;
    pen.setLineDash(hasDetail ? dashOf(quad, width) : []);
    pen.stroke(path);
    if (hasDetail) pen.fill(heads);
  }
  pen.setLineDash([]);
  actors.forEach((actor, i) => {
    if (!state.groups[actor.g]) return;
    const outline = outlineOf(actor);
    pen.globalAlpha = present.has(i) && (state.ego < 0 || isNear(i)) ? 1 : .2;
    pen.beginPath();
    if (outline.corners) outline.corners.forEach(([x, y], k) => k ? pen.lineTo(actor.x + x, actor.y + y) : pen.moveTo(actor.x + x, actor.y + y));
    else pen.roundRect(actor.x - actor.w / 2, actor.y - actor.h / 2, actor.w, actor.h, outline.radius);
    pen.closePath();
    pen.fillStyle = tintOf(groups[actor.g]);
    pen.strokeStyle = colorOf(groups[actor.g]);
    pen.lineWidth = state.ego === i ? 4 : 1.5;
    pen.fill();
    pen.stroke();
  });
  drawNames(pen);
  pen.globalAlpha = 1;
}

/** Names beside marks, the largest first, where they cover no other name; more of them as the reader comes nearer. */
function drawNames(pen) {
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  const size = Math.max(8, 12 / view.k), taken = [], box = stage.getBoundingClientRect();
  const order = actors.map((_, i) => i).filter(i => present.has(i) && state.groups[actors[i].g] && (state.ego < 0 || isNear(i)))
    .sort((a, b) => actors[b].w * actors[b].h - actors[a].w * actors[a].h);
  pen.font = `700 ${size}px 'Noto Sans Arabic','Noto Sans','Segoe UI',Tahoma,'DejaVu Sans',sans-serif`;
  for (const i of order) {
    if (taken.length >= 60) break;
    const actor = actors[i], [sx, sy] = [actor.x * view.k + view.x, actor.y * view.k + view.y];
    if (sx < 0 || sy < 0 || sx > box.width || sy > box.height) continue;
    const name = nameOf(actor).slice(0, 40), width = pen.measureText(name).width + 4, x = actor.x, y = data.crowded ? actor.y - actor.h / 2 - size * .8 : actor.y;
    if (taken.some(t => Math.abs(t.x - x) * 2 < t.width + width && Math.abs(t.y - y) < size * 1.3)) continue;
    taken.push({ x, y, width });
    pen.direction = hasArabic(name) ? "rtl" : "ltr";
    pen.globalAlpha = 1;
    pen.lineWidth = size / 4;
    pen.strokeStyle = paper();
    pen.strokeText(name, x, y);
    pen.fillStyle = ink();
    pen.fillText(name, x, y);
  }
}

// ---- Panels

function update() {
  count();
  visible = [];
  present = new Set();
  for (let a = 0; a < arcs.length; a++) if (counts.arcs[a] >= state.min) visible.push(a);
  const all = visible.length;
  if (all > lineLimit) visible = visible.sort((a, b) => counts.arcs[b] - counts.arcs[a] || a - b).slice(0, lineLimit);
  visible.sort((a, b) => counts.arcs[a] - counts.arcs[b] || a - b);
  let total = 0;
  for (const a of visible) { present.add(arcs[a].s); present.add(arcs[a].t); total += counts.arcs[a]; }
  near = new Set([state.ego]);
  for (const a of visible) if (touches(arcs[a], state.ego)) { near.add(arcs[a].s); near.add(arcs[a].t); }
  byId("status").textContent = say().status(present.size, visible.length, total) + (all > lineLimit ? " · " + say().limited(lineLimit) : "");
  const day = number => html("bdi", { dir: "ltr" }, isoDay(number));
  byId("range").replaceChildren(...data.start ? [day(state.from), " … ", day(state.to)] : [say().undated]);
  for (const facet of ["quads", "groups", "modes", "kinds"]) {
    byId(facet).querySelectorAll(".count").forEach(output => output.textContent = counts[facet][output.dataset.index]);
  }
  draw();
  details();
  remember();
}

function details() {
  const panel = byId("details");
  if (state.arc >= 0) {
    const arc = arcs[state.arc], found = eventsOf(state.arc);
    panel.replaceChildren(html("h2", { dir: "auto" }, titleOf(arc)), html("p", {}, `${label(quads[arc.q])} ×${found.length}`),
      ...found.slice(0, 100).map(quoteOf), ...(found.length > 100 ? [html("p", {}, say().more(found.length - 100))] : []));
  } else if (state.ego >= 0) {
    const lines = visible.filter(a => touches(arcs[a], state.ego)).sort((a, b) => counts.arcs[b] - counts.arcs[a] || a - b);
    const actor = actors[state.ego];
    panel.replaceChildren(html("h2", { dir: "auto" }, nameOf(actor)), html("p", { dir: "auto" }, `${actor.id} · ${label(groups[actor.g])}`),
      html("button", { type: "button", onclick: () => select(-1, -1) }, say().all),
      ...lines.slice(0, 60).map(a => html("button", { type: "button", className: "line", onclick: () => select(state.ego, a) },
        `${titleOf(arcs[a])} · ${label(quads[arcs[a].q])} ×${counts.arcs[a]}`)));
  } else panel.replaceChildren();
}

/** The events of a line that pass the filters, the latest first. */
function eventsOf(a) {
  const [start, end] = period(), found = [];
  for (let i = end - 1; i >= start; i--) if (events.arc[i] === a && state.modes[events.mode[i]] && state.kinds[events.kind[i]]) found.push(i);
  return found;
}

function quoteOf(i) {
  const quote = html("blockquote", { dir: "auto" });
  const day = events.day[i] === undated ? say().undated : isoDay(events.day[i]);
  const source = html("cite", { dir: "ltr" }, `${day} · ${kinds[events.kind[i]].name} · ${modes[events.mode[i]].en}`);
  const entry = texts[events.text[i]];
  if (entry) {
    const [sentence, d] = entry, [id, url] = documents[d];
    let place = 0;
    for (const [start, end, name] of (events.marks[i] || []).filter(m => m[1] > m[0]).sort((a, b) => a[0] - b[0])) {
      if (start < place) continue;
      quote.append(sentence.slice(place, start), html("mark", { className: name ? "actor" : "" }, sentence.slice(start, end)));
      place = end;
    }
    quote.append(sentence.slice(place));
    source.append(" · ");
    source.append(url ? html("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, id) : id);
  }
  quote.append(source);
  return quote;
}

function select(ego, arc) {
  state.ego = ego;
  state.arc = arc;
  update();
}

/** The check boxes of a filter, for what occurs at all. */
function facet(name, things, mark) {
  byId(name).replaceChildren(...things.map((thing, i) => [thing, i]).filter(([, i]) => occurs[name][i]).map(([thing, i]) => {
    const box = html("input", { type: "checkbox", checked: state[name][i], onchange() { state[name][i] = box.checked; update(); } });
    const output = html("span", { className: "count" });
    output.dataset.index = i;
    return html("label", {}, box, ...(mark ? [mark(thing, i)] : []), label(thing) || thing.name, output);
  }));
}

function quadMark(quad, q) {
  const isRTL = state.language === "ar", c = isRTL ? [34, 8, 28, 8, 18, 8, 11, 8] : [0, 8, 6, 8, 16, 8, 23, 8], arc = { c, p: [isRTL ? 0 : 34, 8], q };
  return svg("svg", { viewBox: "0 0 34 16", "aria-hidden": "true" },
    svg("path", { d: pathOf(arc), fill: "none", stroke: colorOf(quad), "stroke-width": 2.6, "stroke-dasharray": dashOf(quad, 2.6).join(" ") || "none", "stroke-linecap": quad.line === "dotted" ? "round" : "butt" }),
    svg("polygon", { points: headOf(arc, 2.6).join(" "), fill: colorOf(quad) }));
}

function groupMark(group, g) {
  const outline = outlineOf({ w: 26, h: 14, g }), paint = { fill: tintOf(group), stroke: colorOf(group), "stroke-width": 2 };
  if (group.shape === "dashed") paint["stroke-dasharray"] = "4 2";
  return svg("svg", { viewBox: "0 0 34 16", "aria-hidden": "true" }, outline.corners
    ? svg("polygon", { points: outline.corners.map(([x, y]) => [x + 17, y + 8]).join(" "), ...paint })
    : svg("rect", { x: 4, y: 1, width: 26, height: 14, rx: outline.radius, ...paint }));
}

/** Everything that speaks or has a colour, said again. */
function dress() {
  const w = say(), root = document.documentElement;
  root.lang = state.language;
  root.dir = state.language === "ar" ? "rtl" : "ltr";
  root.dataset.theme = isDark() ? "dark" : "light";
  byId("title").textContent = document.title = label(data.title);
  byId("note").textContent = data.note;
  byId("language").textContent = w.language;
  byId("theme").textContent = isDark() ? w.light : w.dark;
  byId("reset").textContent = w.reset;
  byId("search").placeholder = w.search;
  byId("search").setAttribute("aria-label", w.search);
  byId("graph").setAttribute("aria-label", w.graph);
  byId("play").setAttribute("aria-label", w.play);
  byId("from").setAttribute("aria-label", w.from);
  byId("to").setAttribute("aria-label", w.to);
  for (const name of ["quads", "groups", "modes", "kinds"]) byId(name + "-name").textContent = w[name];
  byId("min-name").textContent = w.min;
  facet("quads", quads, quadMark);
  facet("groups", groups, groupMark);
  facet("modes", modes);
  facet("kinds", kinds);
  histogram();
}

// ---- Time

function histogram() {
  const bins = Math.min(120, Math.max(1, data.days)), heights = quads.map(() => new Int32Array(bins));
  for (let i = firstDated; i < eventCount; i++) heights[arcs[events.arc[i]].q][Math.min(bins - 1, Math.floor(events.day[i] / data.days * bins))]++;
  let peak = 1;
  for (let b = 0; b < bins; b++) peak = Math.max(peak, heights.reduce((sum, h) => sum + h[b], 0));
  const bars = [];
  for (let b = 0; b < bins; b++) {
    let y = 44;
    quads.forEach((quad, q) => {
      const height = heights[q][b] / peak * 43;
      if (height) bars.push(svg("rect", { x: b + .08, y: y -= height, width: .84, height, fill: colorOf(quad) }));
    });
  }
  byId("histogram").setAttribute("viewBox", `0 0 ${bins} 44`);
  byId("histogram").replaceChildren(...bars);
}

function setPeriod(from, to) {
  state.from = Math.max(0, Math.min(from, lastDay));
  state.to = Math.max(state.from, Math.min(to, lastDay));
  byId("from").value = state.from;
  byId("to").value = state.to;
}

let timer = 0;
function play() {
  if (timer) { clearInterval(timer); timer = 0; byId("play").textContent = "▶"; return; }
  const length = isWholeTime() ? Math.max(1, Math.round(lastDay / 8)) : state.to - state.from, step = Math.max(1, Math.round(lastDay / 120));
  if (isWholeTime() || state.to >= lastDay) setPeriod(0, length);
  byId("play").textContent = "⏸";
  timer = setInterval(() => {
    if (state.to >= lastDay) return play();
    setPeriod(state.from + step, Math.min(lastDay, state.to + step));
    update();
  }, 150);
}

// ---- The address keeps the view

function remember() {
  const off = name => state[name].map((isOn, i) => isOn ? -1 : i).filter(i => i >= 0).join(".");
  const parts = { lang: state.language, theme: state.theme };
  if (!isWholeTime()) Object.assign(parts, { from: isoDay(state.from), to: isoDay(state.to) });
  if (state.min > 1) parts.min = state.min;
  if (state.ego >= 0) parts.ego = actors[state.ego].id;
  if (state.arc >= 0) parts.line = state.arc;
  for (const name of ["quads", "groups", "modes", "kinds"]) if (off(name)) parts[name] = off(name);
  try { history.replaceState(null, "", "#" + new URLSearchParams(parts)); } catch { /* some embeddings forbid it; the page works without */ }
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const dayOf = text => { const n = Math.round(Date.parse(text) / 864e5 - firstDay); return Number.isFinite(n) ? n : null; };
  if (["ar", "en"].includes(parts.get("lang"))) state.language = parts.get("lang");
  if (["light", "dark", "auto"].includes(parts.get("theme"))) state.theme = parts.get("theme");
  if (parts.has("from")) setPeriod(dayOf(parts.get("from")) ?? 0, dayOf(parts.get("to")) ?? lastDay);
  state.min = Math.min(20, Math.max(1, parseInt(parts.get("min")) || 1));
  state.ego = actors.findIndex(actor => actor.id === parts.get("ego"));
  const line = parseInt(parts.get("line"));
  state.arc = line >= 0 && line < arcs.length ? line : -1;
  for (const name of ["quads", "groups", "modes", "kinds"]) {
    for (const i of (parts.get(name) || "").split(".")) if (i !== "" && i in state[name]) state[name][i] = false;
  }
  byId("min").value = state.min;
  byId("min-value").textContent = state.min;
}

function reset() {
  Object.assign(state, { min: 1, ego: -1, arc: -1 });
  for (const name of ["quads", "groups", "modes", "kinds"]) state[name].fill(true);
  setPeriod(0, lastDay);
  byId("min").value = 1;
  byId("min-value").textContent = 1;
  byId("search").value = "";
  byId("hits").replaceChildren();
  dress();
  fit();
  update();
}

// ---- Saving

function save(name, type, text) {
  const link = html("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function svgText() {
  const picture = svg("svg", { xmlns: svgNamespace, viewBox: `0 0 ${data.width} ${data.height}`, width: data.width, height: data.height,
    "font-family": "'Noto Sans Arabic','Noto Sans','Segoe UI',Tahoma,'DejaVu Sans',sans-serif" },
    svg("title", {}, `${label(data.title)} — ${byId("range").textContent}`), svg("rect", { width: "100%", height: "100%", fill: paper() }),
    ...drawn().map(lineElement), ...actors.map((_, i) => i).filter(i => present.has(i)).map(markElement));
  return new XMLSerializer().serializeToString(picture);
}

function csvText() {
  const cell = value => {
    const text = String(value), guarded = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return `"${guarded.replace(/"/g, '""')}"`;
  };
  const rows = drawn().map(a => [actors[arcs[a].s].id, actors[arcs[a].s].ar, actors[arcs[a].t].id, actors[arcs[a].t].ar,
    quads[arcs[a].q].en, counts.arcs[a], data.start ? isoDay(state.from) : "", data.start ? isoDay(state.to) : ""].map(cell).join(","));
  return "\ufeff" + ["source,source_name,target,target_name,class,events,from,to", ...rows].join("\r\n") + "\r\n";
}

// ---- Hands

function actorAt(x, y) {
  for (let i = actors.length - 1; i >= 0; i--) {
    if (present.has(i) && Math.abs(actors[i].x - x) * 2 <= actors[i].w + 4 && Math.abs(actors[i].y - y) * 2 <= actors[i].h + 4) return i;
  }
  return -1;
}

/** The line nearest to a place, within 7 pixels. */
function arcAt(x, y) {
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.lineWidth = 14 / view.k;
  for (const a of drawn().slice().reverse()) if (pen.isPointInStroke(new Path2D(pathOf(arcs[a])), x, y)) return a;
  return -1;
}

function zoom(factor, x, y) {
  const k = Math.min(8, Math.max(.02, view.k * factor)), f = k / view.k;
  view.x = x - (x - view.x) * f;
  view.y = y - (y - view.y) * f;
  view.k = k;
  move();
}

const pointers = new Map();
let travelled = 0;
stage.addEventListener("pointerdown", event => { pointers.set(event.pointerId, [event.clientX, event.clientY]); travelled = 0; });
stage.addEventListener("pointermove", event => {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
  if (others.length) {
    const [other] = others, box = stage.getBoundingClientRect();
    const before = Math.hypot(last[0] - other[0], last[1] - other[1]), after = Math.hypot(event.clientX - other[0], event.clientY - other[1]);
    if (before > 0) zoom(after / before, other[0] - box.left, other[1] - box.top);
  } else {
    view.x += event.clientX - last[0];
    view.y += event.clientY - last[1];
    move();
  }
  travelled += Math.abs(event.clientX - last[0]) + Math.abs(event.clientY - last[1]);
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
});
for (const name of ["pointerup", "pointercancel", "pointerleave"]) stage.addEventListener(name, event => pointers.delete(event.pointerId));
stage.addEventListener("wheel", event => {
  event.preventDefault();
  const box = stage.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * .0015), event.clientX - box.left, event.clientY - box.top);
}, { passive: false });

stage.addEventListener("click", event => {
  if (travelled > 6) return;
  const mark = event.target.closest?.("[data-actor]"), line = event.target.closest?.("[data-arc]");
  if (mark) return select(state.ego === +mark.dataset.actor ? -1 : +mark.dataset.actor, -1);
  if (line) return select(state.ego, +line.dataset.arc);
  const box = stage.getBoundingClientRect(), x = (event.clientX - box.left - view.x) / view.k, y = (event.clientY - box.top - view.y) / view.k;
  if (!canvas.classList.contains("off")) {
    const actor = actorAt(x, y);
    if (actor >= 0) return select(state.ego === actor ? -1 : actor, -1);
    const arc = arcAt(x, y);
    if (arc >= 0) return select(state.ego, arc);
  }
  if (state.arc >= 0) select(state.ego, -1);
});

document.addEventListener("keydown", event => {
  if (event.target.matches?.("input, button, summary") || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = stage.getBoundingClientRect(), middle = [box.width / 2, box.height / 2];
  const acts = {
    ArrowLeft: () => view.x += 60, ArrowRight: () => view.x -= 60, ArrowUp: () => view.y += 60, ArrowDown: () => view.y -= 60,
    "+": () => zoom(1.25, ...middle), "=": () => zoom(1.25, ...middle), "-": () => zoom(.8, ...middle), 0: fit,
    Escape: () => select(state.arc >= 0 ? state.ego : -1, -1), "/": () => byId("search").focus(), p: play,
    Enter: () => event.target.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    " ": () => event.target.dispatchEvent(new MouseEvent("click", { bubbles: true })),
  };
  if (!(event.key in acts)) return;
  event.preventDefault();
  travelled = 0;
  acts[event.key]();
  move();
});

byId("search").addEventListener("input", event => {
  const wanted = folded(event.target.value.trim());
  const starts = actor => Number(folded(actor.ar).startsWith(wanted) || folded(actor.en).startsWith(wanted));
  const hits = wanted ? actors.map((actor, i) => [actor, i]).filter(([actor]) => folded(`${actor.ar} ${actor.en} ${actor.id}`).includes(wanted))
    .sort(([a], [b]) => starts(b) - starts(a) || b.f - a.f).slice(0, 8) : [];
  byId("hits").replaceChildren(...hits.map(([actor, i]) => html("li", {}, html("button", { type: "button", dir: "auto", onclick() {
    const box = stage.getBoundingClientRect();
    view.x = box.width / 2 - actor.x * view.k;
    view.y = box.height / 2 - actor.y * view.k;
    select(i, -1);
  } }, actor.en && actor.en !== actor.ar ? `${actor.ar} · ${actor.en}` : actor.ar))));
});
byId("min").addEventListener("input", event => { state.min = +event.target.value; byId("min-value").textContent = state.min; update(); });
byId("from").addEventListener("input", event => { setPeriod(Math.min(+event.target.value, state.to), state.to); update(); });
byId("to").addEventListener("input", event => { setPeriod(state.from, Math.max(+event.target.value, state.from)); update(); });
byId("play").addEventListener("click", play);
byId("reset").addEventListener("click", reset);
byId("language").addEventListener("click", () => { state.language = state.language === "ar" ? "en" : "ar"; dress(); update(); });
byId("theme").addEventListener("click", () => { state.theme = isDark() ? "light" : "dark"; dress(); update(); });
byId("save-svg").addEventListener("click", () => save("relations.svg", "image/svg+xml", svgText()));
byId("save-csv").addEventListener("click", () => save("relations.csv", "text/csv", csvText()));
addEventListener("resize", () => { fit(); draw(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (state.theme === "auto") { dress(); update(); } });

for (const name of ["from", "to"]) Object.assign(byId(name), { min: 0, max: lastDay });
setPeriod(0, lastDay);
count();
const occurs = Object.fromEntries(Object.entries(counts).map(([name, column]) => [name, Array.from(column, n => n > 0)]));
recall();
dress();
fit();
update();
document.documentElement.dataset.ready = "true";
