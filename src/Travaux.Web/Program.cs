using Travaux.Web;

var app = Site.Build(args);
app.Run();
