// @ts-check
// What script adds to a redline: filters, side by side, keys, and the way from change to change.
// It moves and copies elements that the page already holds; it never turns text into markup.

const root = /** @type {HTMLElement} */ (document.getElementById("redline"));
const bar = /** @type {HTMLFormElement} */ (document.getElementById("bar"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const position = /** @type {HTMLOutputElement} */ (document.getElementById("position"));
const unfold = /** @type {HTMLButtonElement} */ (document.getElementById("unfold"));
const help = /** @type {HTMLDialogElement} */ (document.getElementById("help-dialog"));
const keysOn = /** @type {HTMLInputElement} */ (document.getElementById("keys-on"));
const rows = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(".rows .row")]);
const folds = /** @type {HTMLDetailsElement[]} */ ([...root.querySelectorAll(".rows .fold")]);
const departures = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(".rows .departure")]);
const contents = /** @type {HTMLDetailsElement} */ (root.querySelector(".contents details"));

/** @param {string} sentence @param {...(string|number)} words */
const fill = (sentence, ...words) => sentence.replace(/\{(\d)\}/g, (_, at) => String(words[at]));

// ---- choices -----------------------------------------------------------------------------------

const boxes = () => /** @type {HTMLInputElement[]} */ ([...bar.querySelectorAll("input")]);

/** The choices as the bar has them. */
const chosen = () => ({
  view: boxes().find(box => box.name === "view" && box.checked)?.value ?? "inline",
  kinds: boxes().filter(box => box.name === "kinds" && box.checked).map(box => box.value),
  editorial: !boxes().find(box => box.name === "editorial")?.checked,
});

/** Repeats the rule of RowFilter.cs on the page. */
function show() {
  const { kinds, editorial } = chosen();
  let hidden = 0, changed = 0;
  for (const row of rows) {
    if (row.classList.contains("changed")) {
      const own = (row.dataset.for ?? "").split(" ");
      const answers = (editorial || !row.classList.contains("editorial"))
        && (kinds.length === 0 || own.some(kind => kinds.includes(kind)));
      changed++;
      hidden += answers ? 0 : 1;
      row.hidden = !answers;
    } else {
      row.hidden = kinds.length > 0;
    }
  }
  showHeads();
  for (const fold of folds) fold.hidden = kinds.length > 0;
  for (const departure of departures) departure.hidden = kinds.length > 0 && !kinds.includes("moved");
  status.textContent = hidden === 0 ? "" : hidden === changed ? status.dataset.none ?? ""
    : hidden === 1 ? status.dataset.one ?? "" : fill(status.dataset.many ?? "", hidden);
  root.dataset.editorial = editorial ? "on" : "off";
  tellPosition();
}

/** Shows the provisions around each shown change, so that a point is read below its article. */
function showHeads() {
  let inside = -1;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at], depth = Number(row.dataset.depth);
    if (row.classList.contains("changed") && !row.hidden) {
      inside = depth;
    } else if (depth < inside) {
      row.hidden = false;
      inside = depth;
    }
  }
}

/** Puts the older text beside the newer, or the two into one again. */
function turn() {
  const { view } = chosen();
  const here = landmark();
  root.dataset.view = view;
  for (const row of rows) {
    const words = row.querySelectorAll(":scope > .words");
    if (view === "side" && words.length === 1) {
      const older = /** @type {HTMLElement} */ (words[0].cloneNode(true));
      older.classList.add("older");
      words[0].classList.add("newer");
      words[0].before(older);
    } else if (view === "inline" && words.length === 2) {
      words[0].remove();
      words[1].classList.remove("newer");
    }
  }
  here?.scrollIntoView({ block: "start", behavior: "instant" });
}

/** The first row in sight, to stay in place when the view turns. */
const landmark = () => window.scrollY < 200 ? undefined
  : shownChanges().find(row => row.getBoundingClientRect().bottom > 90);

/** Keeps the address in step with the choices, so that it can be sent to a colleague. */
function keepAddress() {
  if (root.dataset.address !== "kept") return;
  const { view, kinds, editorial } = chosen();
  const query = new URLSearchParams(location.search);
  for (const name of ["view", "kinds", "editorial"]) query.delete(name);
  if (view === "side") query.set("view", "side");
  if (kinds.length) query.set("kinds", kinds.join(","));
  if (!editorial) query.set("editorial", "off");
  const search = query.toString().replaceAll("%2C", ",");
  history.replaceState(history.state, "", location.pathname + (search ? "?" + search : "") + location.hash);
  const corrections = document.getElementById("corrections");
  if (corrections instanceof HTMLFormElement) corrections.action = location.pathname + "/corrections" + location.search;
}

bar.addEventListener("change", event => {
  if (/** @type {HTMLInputElement} */ (event.target).name === "view") turn(); else show();
  keepAddress();
});
bar.addEventListener("submit", event => event.preventDefault());

// ---- from change to change ---------------------------------------------------------------------

let current = /** @type {HTMLElement | undefined} */ (undefined);
const shownChanges = () => rows.filter(row => !row.hidden && row.classList.contains("changed"));

function tellPosition() {
  const shown = shownChanges();
  const at = current ? shown.indexOf(current) + 1 : 0;
  position.textContent = shown.length === 0 ? "" : fill(position.dataset.of ?? "", at || "–", shown.length);
}

/** @param {1 | -1} step */
function go(step) {
  const shown = shownChanges();
  if (shown.length === 0) return;
  const from = current && shown.includes(current) ? shown.indexOf(current)
    : step > 0 ? shown.findIndex(row => row.getBoundingClientRect().top > 100) - 1
    : shown.findLastIndex(row => row.getBoundingClientRect().bottom < 100) + 1;
  focusOn(shown[(from + step + shown.length) % shown.length]);
}

/** @param {HTMLElement} row */
function focusOn(row) {
  reveal(row);
  current = row;
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center", behavior: "instant" });
  tellPosition();
}

/** Unfolds what an element is folded in, and shows it when a filter hid it. @param {HTMLElement} element */
function reveal(element) {
  const fold = element.closest("details.fold");
  if (fold instanceof HTMLDetailsElement) { fold.hidden = false; fold.open = true; }
  element.hidden = false;
}

/** @param {string} hash */
function follow(hash) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target || !root.contains(target)) return;
  if (target.classList.contains("row")) focusOn(target);
  else if (target.classList.contains("departure")) { reveal(target); target.scrollIntoView({ block: "center" }); }
}
addEventListener("hashchange", () => follow(location.hash));
root.addEventListener("click", event => {
  const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
  if (link instanceof HTMLAnchorElement && link.hash === location.hash) follow(link.hash);
});

function foldAll() {
  const open = folds.some(fold => !fold.open);
  for (const fold of folds) fold.open = open;
  unfold.textContent = (open ? unfold.dataset.fold : unfold.dataset.unfold) ?? "";
}

document.getElementById("next")?.addEventListener("click", () => go(1));
document.getElementById("previous")?.addEventListener("click", () => go(-1));
document.getElementById("help")?.addEventListener("click", () => help.showModal());
unfold.addEventListener("click", foldAll);
unfold.hidden = folds.length === 0;

// ---- the place in the contents -----------------------------------------------------------------

const entries = new Map([...root.querySelectorAll(".contents a")]
  .map(link => [decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)), link]));
const inSight = new Set();
const watch = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) isIntersecting ? inSight.add(target) : inSight.delete(target);
  const first = rows.find(row => inSight.has(row));
  for (let row = first ? rows.indexOf(first) : -1; row >= 0; row--) {
    const entry = entries.get(rows[row].id);
    if (!entry) continue;
    if (!entry.hasAttribute("aria-current")) {
      for (const other of entries.values()) other.removeAttribute("aria-current");
      entry.setAttribute("aria-current", "location");
      const box = contents.parentElement;
      if (box && box.scrollHeight > box.clientHeight) {
        const offset = entry.getBoundingClientRect().top - box.getBoundingClientRect().top;
        if (offset < 60 || offset > box.clientHeight - 60) box.scrollTop += offset - box.clientHeight / 3;
      }
    }
    break;
  }
}, { rootMargin: "-70px 0px -60% 0px" });
for (const row of rows) watch.observe(row);

// ---- menus and keys ----------------------------------------------------------------------------

document.addEventListener("click", event => {
  for (const menu of root.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute("open");
  }
});

/** @param {string} name */
const flip = name => boxes().find(box => box.name === name && (box.type === "checkbox" || !box.checked))?.click();

/** @type {Record<string, () => void>} */
const keys = {
  n: () => go(1), j: () => go(1), p: () => go(-1), k: () => go(-1),
  s: () => flip("view"),
  e: () => flip("editorial"),
  f: () => (boxes().find(box => box.name === "kinds") ?? boxes()[0]).focus(),
  u: foldAll,
  m: () => document.getElementById("first")?.scrollIntoView({ block: "start" }),
  "?": () => help.showModal(),
};

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    for (const menu of root.querySelectorAll("details.menu[open]")) {
      menu.removeAttribute("open");
      menu.querySelector("summary")?.focus();
    }
  }
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.matches?.("textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])");
  if (event.ctrlKey || event.metaKey || event.altKey || typing || help.open || !keysOn.checked) return;
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

try {
  keysOn.checked = localStorage.getItem("travaux-keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("travaux-keys", keysOn.checked ? "on" : "off"));
} catch {
  // A browser may refuse to remember for files; the keys then stay on until the page is closed.
}

document.documentElement.classList.add("scripted");
bar.hidden = false;
if (matchMedia("(max-width: 75rem)").matches) contents.open = false;
tellPosition();
if (location.hash) follow(location.hash);
