// @ts-check
// What script adds to the first page: dropping files, saying what was chosen, and that work is going on.

const form = /** @type {HTMLFormElement} */ (document.querySelector(".drop-form"));
const notice = /** @type {HTMLElement} */ (document.getElementById("notice"));
const zones = /** @type {HTMLElement[]} */ ([...form.querySelectorAll(".drop")]);
const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
const largest = Number(form.dataset.largest);

/** @param {HTMLElement} zone */
const inputOf = zone => /** @type {HTMLInputElement} */ (zone.querySelector("input"));

/** @param {number} bytes */
const sized = bytes => bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB`
  : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function tell() {
  let tooLarge = false;
  for (const zone of zones) {
    const file = inputOf(zone).files?.[0];
    const chosen = /** @type {HTMLElement} */ (zone.querySelector(".chosen"));
    chosen.textContent = file ? `${file.name} · ${sized(file.size)}` : "";
    zone.classList.toggle("full", Boolean(file));
    zone.classList.toggle("wrong", Boolean(file && file.size > largest));
    tooLarge ||= Boolean(file && file.size > largest);
  }
  notice.textContent = tooLarge ? form.dataset.tooLarge ?? "" : "";
  button.disabled = tooLarge;
}

/** @param {HTMLInputElement} input @param {File} file */
function put(input, file) {
  const one = new DataTransfer();
  one.items.add(file);
  input.files = one.files;
}

for (const zone of zones) {
  zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length >= 2) {
      files.sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
      zones.forEach((each, at) => put(inputOf(each), files[at]));
    } else if (files.length === 1) {
      put(inputOf(zone), files[0]);
    }
    tell();
  });
  inputOf(zone).addEventListener("change", tell);
}
// A file dropped beside the zones would replace the page.
addEventListener("dragover", event => event.preventDefault());
addEventListener("drop", event => event.preventDefault());

form.addEventListener("submit", () => {
  button.disabled = true;
  form.setAttribute("aria-busy", "true");
  notice.textContent = form.dataset.busy ?? "";
});
document.documentElement.classList.add("scripted");
// Going back from a comparison shows the form as it was, not as busy.
addEventListener("pageshow", () => { form.removeAttribute("aria-busy"); button.disabled = false; tell(); });
