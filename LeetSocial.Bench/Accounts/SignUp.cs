using System.Net;
using System.Text.RegularExpressions;

namespace LeetSocial.Bench.Accounts;

/// <summary>Registers and signs in through the pages that people use.</summary>
internal static partial class SignUp
{
    /// <summary>A new account, then a sign-in with fresh cookies, so that what registering leaves behind plays no part.</summary>
    public static async Task<Person> Take(Uri instance, string username)
    {
        var person = new Person(username, new CookieContainer());
        await Post(instance, new Person(username, new CookieContainer()), "account/register",
            ("Input.Username", username),
            ("Input.Email", person.Email),
            ("Input.Password", Person.Password),
            ("Input.ConfirmPassword", Person.Password));
        await Post(instance, person, "account/login",
            ("Input.Login", username),
            ("Input.Password", Person.Password));
        return person;
    }

    /// <summary>Chooses a new password, which ends every other sign-in.</summary>
    public static async Task ChangePassword(Uri instance, Person person)
    {
        const string chosen = Person.Password + "-new";
        using var http = person.At(instance);
        var address = new Uri(instance, "account/manage/password");
        var form = StaticForm.Holding("Input.CurrentPassword", await http.GetStringAsync(address), address);
        form["Input.CurrentPassword"] = Person.Password;
        form["Input.NewPassword"] = form["Input.ConfirmNewPassword"] = chosen;
        using var content = form.Content;
        using var response = await http.PostAsync(form.Target, content);
        if (!(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Contains("role=\"status\"", StringComparison.Ordinal))
        {
            throw new BenchException($"{person.Username} could not change the password.");
        }
    }

    private static async Task Post(Uri instance, Person person, string page, params (string Name, string Value)[] answers)
    {
        using var http = person.At(instance);
        var address = new Uri(instance, page);
        var form = StaticForm.Holding(answers[0].Name, await http.GetStringAsync(address), address);
        foreach (var (name, value) in answers)
        {
            form[name] = value;
        }

        using var content = form.Content;
        using var response = await http.PostAsync(form.Target, content);
        if (!response.IsSuccessStatusCode || response.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account", StringComparison.OrdinalIgnoreCase))
        {
            throw new BenchException($"{page} refused {person.Username}: {Reason(await response.Content.ReadAsStringAsync())} ({response.StatusCode})");
        }
    }

    private static string Reason(string html) =>
        string.Join(" ", Alerts().Matches(html).Select(match => Tags().Replace(match.Value, "").Trim()));

    [GeneratedRegex("""<[^>]*(?:role="alert"|validation-message|validation-errors|complaint)[^>]*>.*?</""", RegexOptions.Singleline)]
    private static partial Regex Alerts();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tags();
}
