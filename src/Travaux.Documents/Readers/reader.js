// Narrows the contents to what holds the words typed. Reading needs none of it.
const box = document.getElementById("filter");
const told = document.getElementById("filtered");
const groups = [...document.querySelectorAll(".contents details, .contents section")];
box.closest("p").hidden = false;
box.addEventListener("input", () => {
  const words = box.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const group of groups) {
    let any = 0;
    for (const line of group.querySelectorAll("li")) {
      const text = (line.textContent + " " + line.firstChild.hash).toLocaleLowerCase();
      line.hidden = !words.every(word => text.includes(word));
      any += line.hidden ? 0 : 1;
    }
    group.hidden = any === 0;
    if (group.tagName === "DETAILS") group.open = words.length > 0 && any > 0;
    left += any;
  }
  told.textContent = words.length ? `${left} found` : "";
});
