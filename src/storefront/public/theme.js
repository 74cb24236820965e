// Sets light or dark before the first paint. `app/theme.ts` keeps the choice under the same key.
;(function () {
  var choice = null
  try {
    choice = localStorage.getItem("customer-center.theme")
  } catch (error) {
    // Storage may be forbidden; the system's theme holds then.
  }
  var isDark =
    choice === "dark" ||
    (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  document.documentElement.classList.toggle("dark", isDark)
})()
