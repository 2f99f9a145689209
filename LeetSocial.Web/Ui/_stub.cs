namespace LeetSocial.Web.Ui;
internal static class AvatarLook { public static string Color(long id) => "#000"; public static string Initials(string n) => n[..1]; }
